package org.qingshou.cases;

/** What looking into a complaint has found. */
public enum Finding {
    JUSTIFIED,
    PARTLY,
    UNFOUNDED
}
