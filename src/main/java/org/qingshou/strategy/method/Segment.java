package org.qingshou.strategy.method;

/** The officer's grade of the borrower (客户评价). */
public enum Segment {
    GOOD,
    MEDIUM,
    POOR
}
