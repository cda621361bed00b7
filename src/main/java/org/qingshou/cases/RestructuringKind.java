package org.qingshou.cases;

/** How the terms of a loan are changed for a borrower in difficulty (重组方式). */
public enum RestructuringKind {
    /** 展期 */
    EXTENSION,
    /** 调整还款计划 */
    SCHEDULE,
    /** 下调利率 */
    RATE,
    /** 借新还旧; the old loan ends, and nothing was recovered. */
    REFINANCE
}
