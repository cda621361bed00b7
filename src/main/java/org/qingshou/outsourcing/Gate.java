package org.qingshou.outsourcing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.subject.Line;
import org.qingshou.cases.CaseState;
import org.qingshou.cases.CaseView;
import org.qingshou.cases.Cases;
import org.qingshou.compliance.Agreements;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.LateFiles;
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
    private final AgencyStandings standings;
    private final AgencyLoads loads;
    private final Rotation rotation;
    private final Principal principal;
    private final Agreements agreements;
    private final LateFiles files;
    private final BusinessClock clock;

    Gate(
            Cases cases,
            Ladder ladder,
            Agencies agencies,
            PlacementLoans loans,
            AgencyStandings standings,
            AgencyLoads loads,
            Rotation rotation,
            Principal principal,
            Agreements agreements,
            LateFiles files,
            BusinessClock clock) {
        this.cases = cases;
        this.ladder = ladder;
        this.agencies = agencies;
        this.loans = loans;
        this.standings = standings;
        this.loads = loads;
        this.rotation = rotation;
        this.principal = principal;
        this.agreements = agreements;
        this.files = files;
        this.clock = clock;
    }

    Eligibility look(CaseView theCase) {
        List<Line> reasons = house(theCase);
        reasons.addAll(AgencyRules.alreadyPlaced(loans.agenciesHolding(cases.loans(theCase.id()))));
        Map<String, AgencyStanding> all = standings.all();
        Rotation.Last last = rotation.last(theCase.id()).orElse(null);
        List<Eligibility.Choice> choices = agencies.all().stream()
                .map(agency -> choice(agency, theCase, all.getOrDefault(agency.code(), AgencyStanding.NONE), last))
                .toList();
        if (choices.stream().noneMatch(choice -> choice.breaches().isEmpty()))
            reasons.add(Line.of("outsourcing.locked.agency"));
        return new Eligibility(reasons, choices, Suggestion.NONE);
    }

    /** What still stands against this very agency and case, for the moment of decision; the placement's own loans aside. */
    List<Line> recheck(CaseView theCase, String agencyCode) {
        List<Line> differences = house(theCase);
        differences.addAll(breaches(agency(agencyCode), theCase));
        return differences;
    }

    /** What stands against giving this agency this case today, besides the cases that it has. */
    List<Line> breaches(AgencyInfo agency, CaseView theCase) {
        return breaches(agency, theCase, standings.of(agency.code()).with(loads.besides(agency.code(), theCase.id())));
    }

    List<Line> breaches(AgencyInfo agency, CaseView theCase, AgencyStanding standing) {
        LocalDate today = clock.today();
        List<Line> breaches = new ArrayList<>(AgencyRules.breaches(
                agency,
                standing,
                ClaimKind.of(theCase.scope()),
                theCase.balances().total(),
                today));
        boolean consented = agency.ownPurposes() && agreements.toPartner(theCase.person(), agency.code(), today);
        breaches.addAll(AgencyRules.consent(agency, consented));
        return breaches;
    }

    /** All that keeps this case from going to this agency, with what the agency has besides it. */
    List<Line> against(CaseView theCase, AgencyInfo agency, AgencyStanding standing) {
        List<Line> against = house(theCase);
        against.addAll(AgencyRules.alreadyPlaced(loans.agenciesHolding(cases.loans(theCase.id()))));
        against.addAll(breaches(agency, theCase, standing));
        return against;
    }

    AgencyStanding standing(String agency) {
        return standings.of(agency);
    }

    List<AgencyInfo> agencies() {
        return agencies.all();
    }

    AgencyInfo agency(String code) {
        return agencies.find(code).orElseThrow(() -> Refused.notFound("outsourcing.agency.unknown", code));
    }

    /** What should be known of it on that day. */
    List<Line> warnings(AgencyInfo agency, LocalDate on) {
        return AgencyRules.warnings(agency, standings.of(agency.code()), on);
    }

    private Eligibility.Choice choice(
            AgencyInfo agency, CaseView theCase, AgencyStanding standing, Rotation.@Nullable Last last) {
        return new Eligibility.Choice(
                agency.code(),
                agency.name(),
                agency.feeMode(),
                agency.tariffId(),
                agency.dataCategories(),
                breaches(agency, theCase, standing),
                AgencyRules.warnings(agency, standing, clock.today()),
                last != null && last.agency().equals(agency.code()) ? last.line() : null);
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
        files.of(theCase.person(), theCase.branch(), clock.today())
                .forEach(file -> reasons.add(Line.of(
                        "outsourcing.locked.data",
                        file.source(),
                        "#" + file.textKey(),
                        file.since().toString())));
        if (!principal.complete()) reasons.add(Line.of("outsourcing.locked.account"));
        return reasons;
    }
}
