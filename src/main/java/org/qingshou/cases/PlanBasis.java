package org.qingshou.cases;

/** What the instalments of a plan were drawn up from. */
public enum PlanBasis {
    /** What was agreed in talks. */
    TALKS,
    /** What the borrower's books can carry. */
    CAPACITY
}
