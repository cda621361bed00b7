package org.qingshou.compliance;

/** How a version of the rule pack stands. */
public enum PackState {
    PROPOSED,
    APPROVED,
    REJECTED,
    WITHDRAWN
}
