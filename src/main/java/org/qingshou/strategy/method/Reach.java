package org.qingshou.strategy.method;

/** Whether the borrower can be reached; "unknown" is not reached. */
public enum Reach {
    YES,
    NO,
    UNKNOWN
}
