package org.qingshou.cases;

/** Why a case history is printed with numbers and addresses in clear; stands in the audit trail. */
public enum HistoryReason {
    COURT,
    ARBITRATION,
    SUPERVISOR,
    AUDIT,
    SUBJECT_REQUEST
}
