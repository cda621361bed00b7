package org.qingshou.cases;

/** By what the officers of a branch are kept even. */
public enum AssignmentBasis {
    COUNT,
    AMOUNT,
    RATIO
}
