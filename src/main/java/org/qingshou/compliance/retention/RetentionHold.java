package org.qingshou.compliance.retention;

/** What keeps a record whatever its age: somebody may still need it. */
public enum RetentionHold {
    OPEN_CASE,
    DISPUTE,
    COMPLAINT,
    LITIGATION,
    INSOLVENCY,
    /** Agreed by word of mouth and not settled: the recording is all there is (R-RET-01). */
    ORAL_PLAN,
    SALE
}
