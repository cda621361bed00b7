package org.qingshou.cases;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.BranchScope;
import org.qingshou.access.Branches;
import org.qingshou.compliance.Channel;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.vault.FieldCipher;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases as other modules know them: every change through the aggregate, one event and one line of the timeline each. */
@Service
class CaseBook implements Cases {
    private final CaseRows rows;
    private final CaseReader reader;
    private final HoldRows holdRows;
    private final HoldReader holdReader;
    private final Timeline timeline;
    private final FieldCipher cipher;
    private final Branches branches;
    private final BusinessClock clock;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    CaseBook(
            CaseRows rows,
            CaseReader reader,
            HoldRows holdRows,
            HoldReader holdReader,
            Timeline timeline,
            FieldCipher cipher,
            Branches branches,
            BusinessClock clock,
            EntityManager entities,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.reader = reader;
        this.holdRows = holdRows;
        this.holdReader = holdReader;
        this.timeline = timeline;
        this.cipher = cipher;
        this.branches = branches;
        this.clock = clock;
        this.entities = entities;
        this.events = events;
    }

    @Override
    public Optional<CaseView> find(CaseId id, BranchScope scope) {
        return reader.find(id, scope);
    }

    @Override
    public CaseView get(CaseId id) {
        return reader.find(id, BranchScope.ALL).orElseThrow(CaseBook::missing);
    }

    @Override
    public List<LoanId> loans(CaseId id) {
        return reader.loans(id);
    }

    @Override
    public Optional<CaseId> openCase(PersonId person, BranchCode branch) {
        return reader.openCase(person, branch);
    }

    @Override
    @Transactional
    public UUID hold(
            CaseId id,
            String code,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate reviewOn,
            String reason,
            ActorId by,
            Instant at) {
        return hold(id, code, null, from, until, reviewOn, reason, by, at);
    }

    /** @param channel the one channel it stops; null holds the case */
    @Transactional
    UUID hold(
            CaseId id,
            String code,
            @Nullable Channel channel,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate reviewOn,
            String reason,
            ActorId by,
            Instant at) {
        HoldCode hold = HoldCode.find(code).orElseThrow(() -> Refused.badInput("cases.hold.unknown", code));
        CollectionCase theCase = open(id);
        LocalDate today = today(theCase, at);
        LocalDate end = until == null && hold.days() > 0 ? from.plusDays(hold.days()) : until;
        if (end != null && (end.isBefore(from) || end.isBefore(today))) throw Refused.badInput("cases.hold.dates");
        if (holdReader.standing(id, from).stream()
                .anyMatch(other -> other.code().equals(code) && other.channel() == channel))
            throw Refused.conflict("cases.hold.stands");
        UUID holdId = Ids.next();
        holdRows.saveAndFlush(
                new CaseHold(holdId, id.value(), hold, from, end, reviewOn, cipher.seal(reason, holdId), by, at)
                        .only(channel));
        if (channel == null && hold.stopsPress() && !from.isAfter(today)) theCase.hold();
        rows.saveAndFlush(theCase);
        timeline.add(
                id,
                at,
                Timeline.Kind.HOLD,
                by,
                channel == null ? "timeline.hold" : "timeline.hold.channel",
                reason,
                TextArgs.key("hold." + code),
                end == null ? TextArgs.key("timeline.open") : end.toString(),
                TextArgs.key("channel." + channel));
        Map<String, String> facts = new TreeMap<>(Map.of("hold", holdId.toString(), "code", code));
        if (end != null) facts.put("until", end.toString());
        if (channel != null) facts.put("channel", channel.name());
        events.publishEvent(new CaseChanged(id, "case.held", facts, by, at));
        return holdId;
    }

    @Override
    @Transactional
    public void lift(UUID holdId, ActorId by, Instant at) {
        CaseHold hold = holdRows.findById(holdId).orElseThrow(() -> Refused.notFound("cases.hold.missing"));
        CollectionCase theCase = locked(new CaseId(hold.caseId()));
        if (hold.lifted()) return;
        hold.lift(by, at);
        holdRows.saveAndFlush(hold);
        boolean stillHeld = holdReader.standing(theCase.caseId(), today(theCase, at)).stream()
                .anyMatch(Hold::stopsPress);
        if (!stillHeld && theCase.state() == CaseState.HELD) theCase.release();
        rows.saveAndFlush(theCase);
        timeline.add(
                theCase.caseId(),
                at,
                Timeline.Kind.HOLD,
                by,
                "timeline.lifted",
                null,
                TextArgs.key("hold." + hold.code()));
        events.publishEvent(new CaseChanged(
                theCase.caseId(),
                "case.hold.lifted",
                Map.of("hold", holdId.toString(), "code", hold.code().name()),
                by,
                at));
    }

    @Override
    public List<Hold> holds(CaseId id, LocalDate on) {
        return holdReader.standing(id, on).stream()
                .filter(hold -> hold.channel() == null)
                .toList();
    }

    @Override
    @Transactional
    public void placed(CaseId id, String agencyCode, ActorId by, Instant at) {
        CollectionCase theCase = locked(id);
        if (theCase.state() != CaseState.OPEN) throw Refused.conflict("cases.place.state");
        if (holdReader.standing(id, today(theCase, at)).stream().anyMatch(Hold::stopsPlacement))
            throw Refused.conflict("cases.place.hold");
        theCase.place();
        rows.saveAndFlush(theCase);
        timeline.add(id, at, Timeline.Kind.AGENCY, by, "timeline.placed", null, agencyCode);
        events.publishEvent(new CaseChanged(id, "case.placed", Map.of("agency", agencyCode), by, at));
    }

    /** A case that was held or closed while the agency had it stays so; only its coming home is noted. */
    @Override
    @Transactional
    public void returned(CaseId id, String reason, ActorId by, Instant at) {
        CollectionCase theCase = locked(id);
        if (theCase.state() == CaseState.PLACED) {
            boolean held = holdReader.standing(id, today(theCase, at)).stream().anyMatch(Hold::stopsPress);
            if (held) theCase.hold();
            else theCase.release();
        }
        rows.saveAndFlush(theCase);
        timeline.add(
                id, at, Timeline.Kind.AGENCY, by, "timeline.returned", null, TextArgs.key("return-reason." + reason));
        events.publishEvent(new CaseChanged(id, "case.returned", Map.of("reason", reason), by, at));
    }

    @Override
    @Transactional
    public void next(CaseId id, String action, LocalDate on, ActorId by) {
        CollectionCase theCase = open(id);
        theCase.next(action, on);
        rows.saveAndFlush(theCase);
        events.publishEvent(
                new CaseChanged(id, "case.next", Map.of("action", action, "on", on.toString()), by, clock.instant()));
    }

    @Override
    @Transactional
    public void away(CaseId id, LocalDate until, ActorId by, Instant at) {
        CollectionCase theCase = open(id);
        theCase.away(until);
        rows.saveAndFlush(theCase);
        events.publishEvent(new CaseChanged(id, "case.away", Map.of("until", until.toString()), by, at));
    }

    @Override
    public Optional<LocalDate> awayUntil(CaseId id) {
        return reader.awayUntil(id);
    }

    /** Something about the case that changes none of its fields. */
    void told(CaseId id, String action, Map<String, String> facts, ActorId by, Instant at) {
        events.publishEvent(new CaseChanged(id, action, facts, by, at));
    }

    /** Locked for change, and not at its end. */
    CollectionCase open(CaseId id) {
        CollectionCase theCase = locked(id);
        if (theCase.state() == CaseState.CLOSED) throw Refused.conflict("cases.closed", theCase.caseNo());
        return theCase;
    }

    CollectionCase locked(CaseId id) {
        CollectionCase found = rows.locked(id.value()).orElseThrow(CaseBook::missing);
        // Payments write cases set-wise; where the same transaction had read this one before, that reading is out of
        // date.
        entities.refresh(found);
        return found;
    }

    void save(CollectionCase theCase) {
        rows.saveAndFlush(theCase);
    }

    LocalDate today(CollectionCase theCase, Instant at) {
        return branches.day(new BranchCode(theCase.branchCode()), at);
    }

    static Refused missing() {
        return Refused.notFound("cases.missing");
    }
}
