package org.qingshou.outsourcing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Ask;
import org.qingshou.approvals.subject.Line;
import org.qingshou.cases.CaseView;
import org.qingshou.cases.Cases;
import org.qingshou.cases.Timeline;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A case on its way to an agency: proposed by one person, approved by another. */
@Service
class Placing {
    private final PlacementRepository placements;
    private final PlacementLoans loans;
    private final AgencyLoads loads;
    private final Gate gate;
    private final Rotation rotation;
    private final Suggestions suggestions;
    private final Cases cases;
    private final Approvals approvals;
    private final Timeline timeline;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Placing(
            PlacementRepository placements,
            PlacementLoans loans,
            AgencyLoads loads,
            Gate gate,
            Rotation rotation,
            Suggestions suggestions,
            Cases cases,
            Approvals approvals,
            Timeline timeline,
            JdbcClient jdbc,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.placements = placements;
        this.loans = loans;
        this.loads = loads;
        this.gate = gate;
        this.rotation = rotation;
        this.suggestions = suggestions;
        this.cases = cases;
        this.approvals = approvals;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** Refuses with the first of the reasons that keep the case in the house; the screen shows them all beforehand. */
    @Transactional
    UUID propose(CaseView theCase, String agencyCode, String reason, boolean again, ActorId maker) {
        loads.queueUp(agencyCode);
        Eligibility eligibility = gate.look(theCase);
        Optional<Line> obstacle = eligibility.reasons().stream().findFirst();
        AgencyInfo agency = gate.agency(agencyCode);
        Line first = obstacle.orElseGet(
                () -> gate.breaches(agency, theCase).stream().findFirst().orElse(null));
        if (first != null) throw Refused.conflict(first.key(), first.args().toArray());
        boolean same = refuseAgain(theCase, agencyCode, again);
        Instant now = clock.instant();
        UUID id = put(
                theCase,
                agency,
                new InBatch(null, batchNo(agencyCode, now)),
                new Chosen(suggestions.of(theCase), same),
                maker,
                now);
        approvals.ask(new Ask(
                PlacementApproval.KIND,
                theCase.id().toString(),
                theCase.branch(),
                maker,
                reason,
                Map.of(
                        "placement", id.toString(),
                        "agency", agencyCode,
                        "amount", theCase.balances().total().toString(),
                        "feeMode", agency.feeMode(),
                        "tariff", agency.tariffId())));
        return id;
    }

    /** @param id null where the case is proposed by itself */
    record InBatch(@Nullable UUID id, String number) {}

    /**
     * @param suggestion whom the rules named
     * @param again given on purpose to the agency that had it last
     */
    record Chosen(Suggestion suggestion, boolean again) {}

    /** @return whether the agency had it last, which somebody has to want expressly */
    boolean refuseAgain(CaseView theCase, String agencyCode, boolean wanted) {
        Optional<Rotation.Last> last = rotation.sameAgain(theCase.id(), agencyCode);
        if (last.isPresent() && !wanted)
            throw Refused.conflict(
                    "rules.again",
                    last.get().name(),
                    Integer.toString(last.get().round()));
        return last.isPresent();
    }

    /** Writes the proposal of a case that has passed the gate; the loans are nobody else's from here on. */
    UUID put(CaseView theCase, AgencyInfo agency, InBatch batch, Chosen chosen, ActorId maker, Instant now) {
        UUID id = Ids.next();
        Placement placement = new Placement(id, theCase, nextRound(theCase), agency.code(), batch, maker, now);
        placement.chosen(chosen);
        try {
            placements.saveAndFlush(placement);
        } catch (DataIntegrityViolationException e) {
            throw Refused.conflict("outsourcing.locked.placed");
        }
        loans.open(id, cases.loans(theCase.id()));
        events.publishEvent(placement.proposed());
        timeline.add(
                theCase.id(), now, Timeline.Kind.AGENCY, maker, "outsourcing.timeline.proposed", null, agency.name());
        return id;
    }

    /** Whoever decides on a batch leaves this case out. */
    @Transactional
    void takeOut(UUID placementId, String reason, ActorId by, Instant at) {
        Placement placement = locked(placementId);
        events.publishEvent(placement.takenOut(reason, by, at));
        loans.close(placementId);
        timeline.add(
                placement.theCase(), at, Timeline.Kind.AGENCY, by, "batches.timeline.out", null, placement.batchNo());
    }

    @Transactional
    void approve(UUID placementId, ActorId checker, Instant at) {
        events.publishEvent(locked(placementId).approve(checker, at));
    }

    /** The proposal came to nothing; a placement that has gone its way meanwhile is left alone. */
    @Transactional
    void drop(UUID placementId, ActorId by, Instant at) {
        Placement placement = locked(placementId);
        if (placement.state() != PlacementState.PROPOSED) return;
        events.publishEvent(placement.reject(by, at));
        loans.close(placementId);
    }

    Optional<Placement> find(UUID id) {
        return placements.findById(id);
    }

    boolean open(UUID placementId) {
        return placements.findById(placementId).map(Placement::state).stream()
                .anyMatch(EnumSet.of(PlacementState.PROPOSED)::contains);
    }

    private Placement locked(UUID id) {
        return placements.locked(id).orElseThrow(() -> Refused.notFound("outsourcing.unknown"));
    }

    private int nextRound(CaseView theCase) {
        return jdbc.sql("SELECT COALESCE(MAX(round), 0) + 1 FROM placement WHERE case_id = :c")
                .param("c", theCase.id().value())
                .query(Integer.class)
                .single();
    }

    /** Cases given to one agency on one day are one batch (批次). */
    private static String batchNo(String agencyCode, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, BusinessClock.DEFAULT_ZONE);
        return "B" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-" + agencyCode;
    }
}
