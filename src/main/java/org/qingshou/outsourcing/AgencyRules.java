package org.qingshou.outsourcing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.Money;
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

    private static final int EVALUATION_ALERT_DAYS = 30;

    /** From this level on an agency's interface reports its contacts, which the joint caps need. */
    private static final int REPORTS_CONTACTS = 2;

    private AgencyRules() {}

    /** All that stands against giving it any case today. */
    static List<Line> breaches(AgencyInfo agency, AgencyStanding standing, LocalDate today) {
        List<Line> breaches = new ArrayList<>(breaches(agency, standing.owed(), today));
        breaches.addAll(evaluated(standing.evaluation(), today));
        breaches.addAll(room(agency, standing.load(), Money.ZERO));
        return breaches;
    }

    /** All that stands against giving it a case of this kind and amount today, besides those it has. */
    static List<Line> breaches(
            AgencyInfo agency, AgencyStanding standing, ClaimKind kind, Money amount, LocalDate today) {
        List<Line> breaches = new ArrayList<>(breaches(agency, standing.owed(), today));
        breaches.addAll(evaluated(standing.evaluation(), today));
        breaches.addAll(takes(agency, kind));
        breaches.addAll(room(agency, standing.load(), amount));
        return breaches;
    }

    static List<Line> warnings(AgencyInfo agency, AgencyStanding standing, LocalDate today) {
        List<Line> warnings = new ArrayList<>(warnings(agency, standing.owed(), today));
        warnings.addAll(staff(standing.people()));
        warnings.addAll(evaluationSoon(standing.evaluation(), today));
        warnings.addAll(conformance(standing.conformance()));
        return warnings;
    }

    /** The last day before which an agency evaluated on that day has to be evaluated again (R-OUT-02). */
    static LocalDate evaluateBy(LocalDate evaluated) {
        return evaluated.plusDays(EVALUATION_DAYS);
    }

    /** An agency that failed its evaluation, or whose next one the bank wanted earlier than the rule (R-OUT-02). */
    static List<Line> evaluated(@Nullable AgencyEvaluation latest, LocalDate today) {
        if (latest == null) return List.of();
        if (latest.result() == AgencyEvaluation.Result.FAILED)
            return List.of(Line.of("agencies.rule.R-OUT-02.failed", latest.on().toString()));
        boolean over = latest.dueOn().isBefore(today);
        boolean told = evaluateBy(latest.on()).isBefore(today);
        return over && !told
                ? List.of(Line.of("agencies.rule.R-OUT-02.due", latest.dueOn().toString()))
                : List.of();
    }

    static List<Line> evaluationSoon(@Nullable AgencyEvaluation latest, LocalDate today) {
        if (latest == null) return List.of();
        List<Line> warnings = new ArrayList<>();
        if (latest.result() == AgencyEvaluation.Result.WATCH)
            warnings.add(Line.of("agencies.rule.R-OUT-02.watch", latest.on().toString()));
        LocalDate due = latest.dueOn();
        if (!due.isBefore(today) && due.minusDays(EVALUATION_ALERT_DAYS).isBefore(today))
            warnings.add(Line.of("agencies.rule.R-OUT-02.soon", due.toString()));
        return warnings;
    }

    /** An agency works the kinds of claims that were agreed, and no others. */
    static List<Line> takes(AgencyInfo agency, ClaimKind kind) {
        return agency.takes().claims().contains(kind)
                ? List.of()
                : List.of(Line.of("agencies.rule.claims", "#claim-kind." + kind));
    }

    /** Room for one more case of this amount besides those it has. */
    static List<Line> room(AgencyInfo agency, AgencyLoad others, Money amount) {
        List<Line> breaches = new ArrayList<>();
        Integer cases = agency.takes().maxCases();
        if (cases != null && others.cases() >= cases)
            breaches.add(Line.of("agencies.rule.full", Integer.toString(others.cases()), Integer.toString(cases)));
        Money most = agency.takes().maxAmount();
        if (most != null && others.amount().plus(amount).compareTo(most) > 0)
            breaches.add(Line.of("agencies.rule.full.amount", others.amount().shown(), most.shown()));
        return breaches;
    }

    /** Whether its interface was seen to report contacts; what is not on file is said. */
    static List<Line> conformance(@Nullable AgencyConformance latest) {
        if (latest == null) return List.of(Line.of("agencies.rule.conformance.none"));
        return latest.level() < REPORTS_CONTACTS
                ? List.of(Line.of("agencies.rule.conformance", Integer.toString(latest.level())))
                : List.of();
    }

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
