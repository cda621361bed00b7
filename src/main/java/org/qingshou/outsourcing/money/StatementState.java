package org.qingshou.outsourcing.money;

/** Life of a monthly statement. */
public enum StatementState {
    /** Drawn up anew as payments are told. */
    DRAFT,
    /** Waits for a second person and does not move meanwhile. */
    ASKED,
    /** Never changed again. */
    CLOSED
}
