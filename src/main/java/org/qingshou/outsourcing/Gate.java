package org.qingshou.outsourcing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qingshou.approvals.subject.Line;
import org.qingshou.cases.CaseState;
import org.qingshou.cases.CaseView;
import org.qingshou.cases.Cases;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.gateway.Principal;
import org.qingshou.strategy.Ladder;
import org.springframework.stereotype.Component;

/** The gate before the gateway: everything that keeps a case in the house, named at once. */
@Component
class Gate {
    private final Cases cases;
    private final Ladder ladder;
    private final Agencies agencies;
    private final PlacementLoans loans;
    private final CertificateClock certificates;
    private final Principal principal;
    private final BusinessClock clock;

    Gate(
            Cases cases,
            Ladder ladder,
            Agencies agencies,
            PlacementLoans loans,
            CertificateClock certificates,
            Principal principal,
            BusinessClock clock) {
        this.cases = cases;
        this.ladder = ladder;
        this.agencies = agencies;
        this.loans = loans;
        this.certificates = certificates;
        this.principal = principal;
        this.clock = clock;
    }

    Eligibility look(CaseView theCase) {
        List<Line> reasons = house(theCase);
        reasons.addAll(AgencyRules.alreadyPlaced(loans.agenciesHolding(cases.loans(theCase.id()))));
        Map<String, OwedCertificates> owed = certificates.all();
        List<Eligibility.Choice> choices = agencies.all().stream()
                .map(agency -> choice(agency, owed.getOrDefault(agency.code(), OwedCertificates.NONE)))
                .toList();
        if (choices.stream().noneMatch(choice -> choice.breaches().isEmpty()))
            reasons.add(Line.of("outsourcing.locked.agency"));
        return new Eligibility(reasons, choices);
    }

    /** What still stands against this very agency and case, for the moment of decision; the placement's own loans aside. */
    List<Line> recheck(CaseView theCase, String agencyCode) {
        List<Line> differences = house(theCase);
        differences.addAll(breaches(agency(agencyCode)));
        return differences;
    }

    AgencyInfo agency(String code) {
        return agencies.find(code).orElseThrow(() -> Refused.notFound("outsourcing.agency.unknown", code));
    }

    /** What stands against giving this agency a case today. */
    List<Line> breaches(AgencyInfo agency) {
        return AgencyRules.breaches(agency, certificates.of(agency.code()), clock.today());
    }

    /** What should be known of it on that day. */
    List<Line> warnings(AgencyInfo agency, LocalDate on) {
        return AgencyRules.warnings(agency, certificates.of(agency.code()), on);
    }

    private Eligibility.Choice choice(AgencyInfo agency, OwedCertificates owed) {
        LocalDate today = clock.today();
        return new Eligibility.Choice(
                agency.code(),
                agency.name(),
                agency.feeMode(),
                agency.tariffId(),
                agency.dataCategories(),
                AgencyRules.breaches(agency, owed, today),
                AgencyRules.warnings(agency, owed, today));
    }

    private List<Line> house(CaseView theCase) {
        List<Line> reasons = new ArrayList<>();
        if (theCase.state() != CaseState.OPEN)
            reasons.add(Line.of("outsourcing.locked.state", "#case-state." + theCase.state()));
        reasons.addAll(ladder.missing(theCase.id()));
        if (!theCase.balances().total().isPositive()) reasons.add(Line.of("outsourcing.locked.balance"));
        cases.holds(theCase.id(), clock.today()).stream()
                .filter(hold -> hold.stopsPress() || hold.stopsPlacement())
                .forEach(hold -> reasons.add(Line.of("outsourcing.locked.hold", "#hold." + hold.code())));
        if (!principal.complete()) reasons.add(Line.of("outsourcing.locked.account"));
        return reasons;
    }
}
