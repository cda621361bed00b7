package org.qingshou.compliance.rules;

/** The order in which rules are read out: what stops everything first, details last. */
public enum Stage {
    FLAGS,
    ROLE,
    THIRD_PERSON,
    TIME,
    FREQUENCY,
    CONTENT,
    OUTSOURCING
}
