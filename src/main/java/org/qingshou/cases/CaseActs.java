package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Actor;
import org.qingshou.access.Roles;
import org.qingshou.codes.CodeCatalogue;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people enter on the case page beside contacts: notes, promises, holds. */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
public class CaseActs {
    private static final int LONGEST_NOTE = 4000;
    private static final int LONGEST_REASON = 500;

    private final CaseRights access;
    private final CaseBook cases;
    private final CasePeople people;
    private final Promises promises;
    private final HoldRows holdRows;
    private final CodeCatalogue codes;
    private final Timeline timeline;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CaseActs(
            CaseRights access,
            CaseBook cases,
            CasePeople people,
            Promises promises,
            HoldRows holdRows,
            CodeCatalogue codes,
            Timeline timeline,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.access = access;
        this.cases = cases;
        this.people = people;
        this.promises = promises;
        this.holdRows = holdRows;
        this.codes = codes;
        this.timeline = timeline;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public void note(CaseId id, String text) {
        access.header(id);
        if (text.isBlank()) throw Refused.badInput("cases.note.empty");
        if (text.length() > LONGEST_NOTE) throw Refused.badInput("cases.note.long", Integer.toString(LONGEST_NOTE));
        cases.open(id);
        ActorId by = access.actor().id();
        Instant at = clock.instant();
        timeline.add(id, at, Timeline.Kind.NOTE, by, "timeline.note", text.strip());
        events.publishEvent(new CaseChanged(id, "note.written", Map.of(), by, at));
    }

    @Transactional
    public UUID promise(CaseId id, PersonId person, Money amount, LocalDate dueOn, PromiseHow how) {
        people.person(access.header(id), person);
        return promises.make(
                id, person, amount, dueOn, how.name(), null, access.actor().id(), clock.instant());
    }

    /** Holds that the bank offers and the person signed in may set by hand. */
    public List<HoldCode> holdChoices() {
        Actor actor = access.actor();
        return codes.now().choice(CaseCodes.HOLD).all().stream()
                .map(HoldCode::valueOf)
                .filter(code -> mayBeSetBy(actor, code))
                .toList();
    }

    private static boolean mayBeSetBy(Actor actor, HoldCode code) {
        return code.by() == HoldCode.By.OFFICER || (code.by() == HoldCode.By.MANAGER && actor.has(Roles.MANAGER));
    }

    @Transactional
    public UUID hold(CaseId id, HoldCode code, @Nullable LocalDate until, String reason) {
        return hold(id, new HoldWish(code, null, null, until, until, reason));
    }

    /** From today or a later day on, for the whole case or one channel, with a day on which it is looked at again. */
    @Transactional
    public UUID hold(CaseId id, HoldWish wish) {
        CaseView header = access.header(id);
        HoldCode code = wish.code();
        if (!mayBeSetBy(access.actor(), code)) throw Refused.forbidden("cases.hold.role");
        codes.check(code.textKey());
        if (wish.reason().isBlank() || wish.reason().length() > LONGEST_REASON)
            throw Refused.badInput("cases.hold.reason", Integer.toString(LONGEST_REASON));
        if (code.needsChannel() && wish.channel() == null) throw Refused.badInput("cases.hold.channel.missing");
        if (!code.byChannel() && wish.channel() != null) throw Refused.badInput("cases.hold.channel.person");
        Instant at = clock.instant();
        LocalDate today = cases.today(cases.locked(header.id()), at);
        LocalDate from = wish.from() == null ? today : wish.from();
        LocalDate review = wish.reviewOn();
        if (from.isBefore(today) || (review != null && review.isBefore(from)))
            throw Refused.badInput("cases.hold.dates");
        return cases.hold(
                id,
                code.name(),
                wish.channel(),
                from,
                wish.until(),
                review,
                wish.reason().strip(),
                access.actor().id(),
                at);
    }

    /**
     * A manager has looked at the hold again; it stands on until the next look, or its end.
     *
     * @param seen the day that the manager saw there; refused where another has set one since
     */
    @PreAuthorize("hasRole('MANAGER')")
    @Transactional
    public void review(CaseId id, UUID holdId, @Nullable LocalDate seen, LocalDate next) {
        access.header(id);
        CaseHold hold = found(id, holdId);
        LocalDate now = hold.reviewOn();
        if (now != null && !now.equals(seen)) throw Refused.conflict("cases.hold.review.moved", now);
        Instant at = clock.instant();
        if (!next.isAfter(cases.today(cases.locked(id), at))) throw Refused.badInput("cases.hold.review.past");
        hold.review(next);
        holdRows.saveAndFlush(hold);
        ActorId by = access.actor().id();
        timeline.add(
                id,
                at,
                Timeline.Kind.HOLD,
                by,
                "timeline.hold.reviewed",
                null,
                TextArgs.key("hold." + hold.code()),
                next.toString());
        events.publishEvent(new CaseChanged(id, "case.hold.reviewed", Map.of("hold", holdId.toString()), by, at));
    }

    private CaseHold found(CaseId id, UUID holdId) {
        return holdRows.findById(holdId)
                .filter(found -> found.caseId().equals(id.value()))
                .orElseThrow(() -> Refused.notFound("cases.hold.missing"));
    }

    /** Lifting early needs a manager other than the one who set the hold. */
    @PreAuthorize("hasRole('MANAGER')")
    @Transactional
    public void lift(CaseId id, UUID holdId) {
        access.header(id);
        CaseHold hold = found(id, holdId);
        if (hold.code().by() == HoldCode.By.SYSTEM) throw Refused.conflict("cases.hold.system");
        ActorId by = access.actor().id();
        if (hold.setBy().equals(by)) throw Refused.forbidden("cases.hold.own");
        cases.lift(holdId, by, clock.instant());
    }
}
