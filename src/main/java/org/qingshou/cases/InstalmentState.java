package org.qingshou.cases;

/** How an instalment stands: a part of it paid leaves it open, and one that was missed may still be paid. */
public enum InstalmentState {
    OPEN,
    PAID,
    MISSED
}
