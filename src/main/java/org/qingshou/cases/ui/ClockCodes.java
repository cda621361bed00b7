package org.qingshou.cases.ui;

import java.util.List;
import java.util.Set;

/** Events and proofs that a person may choose; payments are told by the bank's own files, never by a person. */
final class ClockCodes {
    static final List<String> LIMITATION = List.of(
            "LIM_DEMAND_SERVED",
            "LIM_SIGNED_NOTICE",
            "LIM_DEBT_CONFIRMED",
            "LIM_DEFER_REQUEST",
            "LIM_PLAN_SIGNED",
            "LIM_SECURITY_GIVEN",
            "LIM_SUIT",
            "LIM_PRESERVATION",
            "LIM_MEDIATION_ORG",
            "LIM_CRIME_REPORT",
            "LIM_ASSIGN_NOTICE",
            "LIM_MEDIA");
    static final List<String> GUARANTEE = List.of("GUA_CLAIM_JOINT", "GUA_SUE_DEBTOR", "GUA_NEW_TERM");
    static final List<String> PROOFS = List.of(
            "SVC_HAND_SELF",
            "SVC_HAND_COHABIT",
            "SVC_HAND_AUTH",
            "SVC_HAND_COMPANY",
            "SVC_EMS",
            "SVC_REGISTERED",
            "SVC_NOTARY",
            "SVC_COURT",
            "SVC_REFUSED_VIDEO",
            "SVC_SMS",
            "SVC_EMAIL",
            "SVC_WECOM",
            "SVC_CALL",
            "SVC_MEDIA",
            "PROOF_SIGNED",
            "PROOF_RECORDING",
            "PROOF_COURT",
            "PROOF_AUTHORITY");
    /** Those that a manager judges, so that a word of explanation helps. */
    static final Set<String> WEAK =
            Set.of("SVC_REFUSED_VIDEO", "SVC_SMS", "SVC_EMAIL", "SVC_WECOM", "SVC_CALL", "SVC_MEDIA");

    private ClockCodes() {}
}
