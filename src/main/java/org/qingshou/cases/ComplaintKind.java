package org.qingshou.cases;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people complain of (投诉), how grave that is, and what it opens beside itself. */
public enum ComplaintKind {
    CMP_FREQUENCY(Severity.MEDIUM),
    CMP_HOURS(Severity.HIGH),
    CMP_ATTITUDE(Severity.HIGH),
    CMP_THREAT(Severity.CRITICAL),
    CMP_THIRD(Severity.CRITICAL),
    CMP_IMPERSONATE(Severity.CRITICAL),
    CMP_PRIVACY(Severity.HIGH),
    CMP_FEE(Severity.CRITICAL),
    CMP_AMOUNT(Severity.MEDIUM, DisputeKind.DIS_AMOUNT),
    CMP_CREDIT_REPORT(Severity.MEDIUM, DisputeKind.DIS_CREDIT),
    CMP_VISIT(Severity.HIGH),
    CMP_PLAN_REFUSED(Severity.LOW),
    CMP_NOT_ME(Severity.HIGH, DisputeKind.DIS_IMPOSTOR),
    CMP_AGENCY(Severity.HIGH),
    /** Told in a few words and not yet sorted. */
    CMP_OTHER(Severity.MEDIUM);

    private final Severity severity;
    private final @Nullable DisputeKind dispute;

    ComplaintKind(Severity severity) {
        this(severity, null);
    }

    ComplaintKind(Severity severity, @Nullable DisputeKind dispute) {
        this.severity = severity;
        this.dispute = dispute;
    }

    public Severity severity() {
        return severity;
    }

    String textKey() {
        return "complaint-kind." + name();
    }

    Optional<DisputeKind> dispute() {
        return Optional.ofNullable(dispute);
    }

    /** Days to the answer: 15 by the complaint measures of 2020, 20 for credit reports by the credit-report regulation. */
    int answerDays() {
        return this == CMP_CREDIT_REPORT ? 20 : 15;
    }
}
