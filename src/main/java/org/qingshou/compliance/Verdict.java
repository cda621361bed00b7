package org.qingshou.compliance;

/** What the guard says, mildest first: the strictest of all rules counts. */
public enum Verdict {
    ALLOW,
    /** Goes on with a reason. */
    WARN,
    /** Goes on when a second person has approved. */
    APPROVAL,
    /** No override exists. */
    BLOCK
}
