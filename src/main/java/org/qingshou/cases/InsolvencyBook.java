package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Ask;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Insolvencies through their life. Pressing stops the moment one is told with the court's ruling; a second person confirms
 * it, and another than who told it ends it, with the court's paper.
 */
@Service
class InsolvencyBook {
    static final String KIND = "APR_INSOLVENCY";

    private static final int LONGEST_COURT = 120;
    private static final int LONGEST_NUMBER = 80;
    private static final int LONGEST_ADMINISTRATOR = 200;
    private static final int LONGEST_REASON = 500;

    private final CaseBook cases;
    private final InsolvencyRows rows;
    private final PersonStandings standings;
    private final Approvals approvals;
    private final Timeline timeline;

    InsolvencyBook(
            CaseBook cases, InsolvencyRows rows, PersonStandings standings, Approvals approvals, Timeline timeline) {
        this.cases = cases;
        this.rows = rows;
        this.standings = standings;
        this.approvals = approvals;
        this.timeline = timeline;
    }

    /** @param kinds those that the person's kind of customer can go through */
    @Transactional
    public UUID record(
            CaseId seen, PersonId person, List<InsolvencyKind> kinds, InsolvencyWish wish, ActorId by, Instant at) {
        CollectionCase theCase = cases.open(seen);
        LocalDate today = cases.today(theCase, at);
        if (!kinds.contains(wish.kind())) throw Refused.badInput("insolvency.kind.not");
        text(wish.court(), LONGEST_COURT, "insolvency.court");
        text(wish.number(), LONGEST_NUMBER, "insolvency.number");
        if (wish.administrator().length() > LONGEST_ADMINISTRATOR)
            throw Refused.badInput("insolvency.administrator", Integer.toString(LONGEST_ADMINISTRATOR));
        LocalDate accepted = wish.acceptedOn();
        LocalDate claimBy = wish.claimBy();
        if (accepted == null || accepted.isAfter(today)) throw Refused.badInput("insolvency.accepted");
        if (claimBy == null || claimBy.isBefore(accepted)) throw Refused.badInput("insolvency.claim-by");
        if (wish.ruling() == null) throw Refused.badInput("insolvency.ruling");
        if (rows.of(List.of(person)).stream().anyMatch(other -> other.state().stands()))
            throw Refused.conflict("insolvency.stands");
        UUID id = rows.add(seen, person, wish, accepted, claimBy, by, at);
        String proof = wish.number().strip();
        standings.set(seen, person, PersonStanding.INSOLVENT, proof, by, at);
        approvals.ask(
                new Ask(KIND, id.toString(), seen.toString(), cases.get(seen).branch(), by, proof, Map.of()));
        tell(seen, "insolvency.recorded", wish.kind(), proof, at, by);
        return id;
    }

    private static void text(String given, int longest, String key) {
        if (given.isBlank() || given.length() > longest) throw Refused.badInput(key, Integer.toString(longest));
    }

    /** A second person has looked at the ruling; what is not confirmed is taken back, and cases are free of it. */
    @Transactional
    public void decided(UUID id, boolean confirmed, ActorId by, Instant at) {
        Insolvency found = get(id);
        if (found.state() != InsolvencyState.PROPOSED) return;
        rows.decide(found, confirmed ? InsolvencyState.CONFIRMED : InsolvencyState.REJECTED, by, at);
        if (!confirmed) standings.withdraw(found.seenIn(), found.person(), PersonStanding.INSOLVENT, by, at);
        String action = confirmed ? "insolvency.confirmed" : "insolvency.rejected";
        tell(found.seenIn(), action, found.kind(), found.number(), at, by);
    }

    /**
     * The court has ended the proceedings, or refused them after all.
     *
     * @param by another than who told it
     */
    @Transactional
    public void end(UUID id, @Nullable LocalDate on, String reason, @Nullable UUID paper, ActorId by, Instant at) {
        Insolvency found = get(id);
        if (found.state() != InsolvencyState.CONFIRMED)
            throw Refused.conflict("insolvency.not", "#insolvency-state." + found.state());
        if (found.recordedBy().equals(by)) throw Refused.forbidden("insolvency.own");
        text(reason, LONGEST_REASON, "insolvency.reason");
        if (paper == null) throw Refused.badInput("insolvency.paper");
        LocalDate today = cases.today(cases.locked(found.seenIn()), at);
        if (on == null || on.isAfter(today) || on.isBefore(found.acceptedOn()))
            throw Refused.badInput("insolvency.ended-on", found.acceptedOn().toString());
        rows.end(found, on, reason.strip(), paper, by, at);
        standings.end(found.seenIn(), found.person(), PersonStanding.INSOLVENT, by, at);
        tell(found.seenIn(), "insolvency.ended", found.kind(), found.number(), at, by);
    }

    Insolvency get(UUID id) {
        return rows.find(id).orElseThrow(() -> Refused.notFound("insolvency.missing"));
    }

    private void tell(CaseId id, String action, InsolvencyKind kind, String number, Instant at, ActorId by) {
        timeline.add(
                id,
                at,
                Timeline.Kind.LEGAL,
                by,
                "timeline." + action,
                null,
                TextArgs.key("insolvency-kind." + kind),
                number);
        cases.told(id, action, Map.of("kind", kind.name()), by, at);
    }
}
