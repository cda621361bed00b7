package org.qingshou.outsourcing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qingshou.access.Branches;
import org.qingshou.approvals.subject.Line;
import org.qingshou.cases.CaseView;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.Bucket;
import org.qingshou.outsourcing.PlacementRule.Share;
import org.qingshou.outsourcing.PlacementRule.Traits;
import org.springframework.stereotype.Component;

/** Asks the rules of placing whom they name for cases that are about to be proposed. */
@Component
class Suggestions {
    private final RuleBookRows rows;
    private final Gate gate;
    private final Rotation rotation;
    private final Agencies agencies;
    private final AgencyStandings standings;
    private final Branches branches;
    private final BusinessClock clock;

    Suggestions(
            RuleBookRows rows,
            Gate gate,
            Rotation rotation,
            Agencies agencies,
            AgencyStandings standings,
            Branches branches,
            BusinessClock clock) {
        this.rows = rows;
        this.gate = gate;
        this.rotation = rotation;
        this.agencies = agencies;
        this.standings = standings;
        this.branches = branches;
        this.clock = clock;
    }

    Suggestion of(CaseView theCase) {
        return of(List.of(theCase)).getOrDefault(theCase, Suggestion.NONE);
    }

    /** For several in this order: each case counts for the next one, in shares and in room. */
    Map<CaseView, Suggestion> of(List<CaseView> cases) {
        Optional<RuleBook> inForce = rows.inForce();
        if (inForce.isEmpty()) return Map.of();
        RuleBook book = inForce.get();
        Map<Integer, Map<String, Integer>> given = rows.given(book.id());
        Map<String, AgencyInfo> known =
                agencies.all().stream().collect(Collectors.toMap(AgencyInfo::code, each -> each));
        Map<String, String> names = new HashMap<>();
        known.forEach((code, agency) -> names.put(code, agency.name()));
        Map<String, AgencyStanding> stand = new HashMap<>(standings.all());
        Map<CaseView, Suggestion> found = new LinkedHashMap<>();
        for (CaseView theCase : cases) {
            int rule = book.ruleFor(traits(theCase));
            Map<String, Integer> soFar = given.computeIfAbsent(rule, number -> new HashMap<>());
            Suggestion next = Suggestion.of(book, rule, soFar, against(theCase, book, rule, known, stand), names);
            found.put(theCase, next);
            String agency = next.agency();
            if (agency == null) continue;
            soFar.merge(agency, 1, Integer::sum);
            stand.merge(agency, with(AgencyStanding.NONE, theCase), (before, one) -> with(before, theCase));
        }
        return found;
    }

    private static AgencyStanding with(AgencyStanding before, CaseView theCase) {
        Money total = theCase.balances().total();
        return before.with(
                new AgencyLoad(before.load().cases() + 1, before.load().amount().plus(total)));
    }

    private Map<String, Line> against(
            CaseView theCase,
            RuleBook book,
            int rule,
            Map<String, AgencyInfo> known,
            Map<String, AgencyStanding> stand) {
        Map<String, Line> against = new HashMap<>();
        if (rule == 0) return against;
        Optional<Rotation.Last> last = rotation.last(theCase.id());
        for (Share share : book.rules().get(rule - 1).shares()) {
            String code = share.agency();
            AgencyInfo agency = known.get(code);
            if (agency == null) continue;
            List<Line> breaches =
                    new ArrayList<>(gate.breaches(agency, theCase, stand.getOrDefault(code, AgencyStanding.NONE)));
            last.filter(each -> each.agency().equals(code)).ifPresent(each -> breaches.add(each.line()));
            if (!breaches.isEmpty()) against.put(code, breaches.getFirst());
        }
        return against;
    }

    private Traits traits(CaseView theCase) {
        return new Traits(
                branches.upwards(theCase.branch()),
                theCase.scope(),
                Bucket.of(theCase.daysPastDue(clock.today())),
                theCase.balances().total());
    }
}
