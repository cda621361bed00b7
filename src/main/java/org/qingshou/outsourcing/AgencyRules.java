package org.qingshou.outsourcing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.qingshou.approvals.subject.Line;
import org.qingshou.outsourcing.AgencyInfo.Status;

/**
 * The rules that decide whether an agency may be given a case (R-OUT-…), as pure functions: all that stands against it
 * is named, not only the first. Texts are {@code outsourcing.rule.<id>} with a reason each.
 */
public final class AgencyRules {
    /** What a contract must state (R-OUT-04). */
    public static final List<String> CONTRACT_TERMS = List.of(
            "PURPOSE", "TERM", "METHOD", "DATA_CATEGORIES", "PROTECTION", "NO_SUB_ENTRUSTING", "RETURN_OR_DELETE");

    private static final int EVALUATION_DAYS = 365;
    private static final int ASSESSMENT_YEARS = 3;
    private static final int CONTRACT_END_ALERT_DAYS = 60;

    private AgencyRules() {}

    static List<Line> breaches(AgencyInfo agency, OwedCertificates owed, LocalDate today) {
        List<Line> breaches = new ArrayList<>();
        LocalDate listed = agency.whiteListedOn();
        if (agency.status() != Status.ACTIVE) breaches.add(Line.of("outsourcing.rule.suspended"));
        if (listed == null || listed.isAfter(today)) breaches.add(Line.of("outsourcing.rule.R-OUT-01.list"));
        if (today.isBefore(agency.contractFrom()) || today.isAfter(agency.contractTo()))
            breaches.add(Line.of(
                    "outsourcing.rule.R-OUT-01.contract",
                    agency.contractFrom().toString(),
                    agency.contractTo().toString()));
        LocalDate evaluated = agency.evaluatedOn();
        if (evaluated == null
                || evaluated.isAfter(today)
                || evaluated.plusDays(EVALUATION_DAYS).isBefore(today))
            breaches.add(Line.of("outsourcing.rule.R-OUT-02"));
        LocalDate assessed = agency.assessedOn();
        if (assessed == null
                || assessed.isAfter(today)
                || assessed.plusYears(ASSESSMENT_YEARS).isBefore(today))
            breaches.add(Line.of("outsourcing.rule.R-OUT-03"));
        CONTRACT_TERMS.stream()
                .filter(term -> !agency.contractTerms().contains(term))
                .forEach(term -> breaches.add(Line.of("outsourcing.rule.R-OUT-04", "#contract-term." + term)));
        if (!agency.inMainland()) breaches.add(Line.of("outsourcing.rule.R-OUT-09"));
        if (owed.late() > 0) breaches.add(Line.of("outsourcing.rule.R-OUT-11.late", Integer.toString(owed.late())));
        return breaches;
    }

    /** What should be known but does not stand in the way. */
    static List<Line> warnings(AgencyInfo agency, OwedCertificates owed, LocalDate today) {
        List<Line> warnings = new ArrayList<>();
        if (agency.contractTo().minusDays(CONTRACT_END_ALERT_DAYS).isBefore(today))
            warnings.add(Line.of(
                    "outsourcing.rule.R-OUT-02.contract", agency.contractTo().toString()));
        if (agency.feeMode().equals("CONTINGENCY")) warnings.add(Line.of("outsourcing.rule.R-OUT-12"));
        LocalDate next = owed.next();
        if (next != null && owed.open() > owed.late())
            warnings.add(Line.of(
                    "outsourcing.rule.R-OUT-11.open", Integer.toString(owed.open() - owed.late()), next.toString()));
        return warnings;
    }

    /** Nobody to work a case who is trained and whose record is stated to be clean (R-OUT-15). */
    static List<Line> staff(AgencyStaff.Count count) {
        return count.ready() == 0
                ? List.of(Line.of("outsourcing.rule.R-OUT-15", Integer.toString(count.people())))
                : List.of();
    }

    /** A partner with purposes of its own needs the borrower's separate consent (R-OUT-08). */
    static List<Line> consent(AgencyInfo agency, boolean consented) {
        return agency.ownPurposes() && !consented
                ? List.of(Line.of("outsourcing.rule.R-OUT-08", agency.code()))
                : List.of();
    }

    /** One debt, one active agency (R-OUT-06). */
    static List<Line> alreadyPlaced(List<String> agenciesHoldingALoan) {
        return agenciesHoldingALoan.stream()
                .distinct()
                .map(code -> Line.of("outsourcing.rule.R-OUT-06", code))
                .toList();
    }
}
