package org.qingshou.riskinfo;

/** One thing found, in the provider's own words; what it does not tell is empty. */
public record RiskFinding(RiskKind kind, String date, String authority, String amount, String number) {}
