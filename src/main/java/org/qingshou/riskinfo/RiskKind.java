package org.qingshou.riskinfo;

/** What may be found about a debtor, the gravest first. */
public enum RiskKind {
    INSOLVENCY,
    STRUCK_OFF,
    DISHONEST,
    ENFORCEMENT,
    ENFORCEMENT_ENDED,
    CONSUMPTION_LIMIT,
    SEIZURE,
    JUDGMENT,
    PLEDGE,
    ABNORMAL
}
