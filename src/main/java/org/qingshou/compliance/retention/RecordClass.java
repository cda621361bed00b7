package org.qingshou.compliance.retention;

/** What a record is to the law of keeping and deleting; each is under one rule. */
public enum RecordClass {
    /** Recordings, photos and texts of contacts. */
    RECORDING("R-RET-01"),
    /** What was handed to agencies and what they told, and assessments of it. */
    HAND_OVER("R-RET-02"),
    /** Who the customer is, contracts and court papers, payments. */
    IDENTITY("R-RET-03"),
    /** Words that only served to work the case. */
    PURPOSE("R-RET-04"),
    /** What is known of people beside the debt. */
    THIRD_PERSON("R-RET-04"),
    /** Files and rows as they came in, of which the ledger has what it needs. */
    RAW("R-RET-04");

    private final String rule;

    RecordClass(String rule) {
        this.rule = rule;
    }

    /** Id of the rule, as the audit trail and the log name it. */
    public String rule() {
        return rule;
    }
}
