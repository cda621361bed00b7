package org.qingshou.worklist;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.CaseState;
import org.qingshou.cases.Promises;

/**
 * Gives one case its place for one day: time first (what is due, what runs out), then the trade's old rule, easy before
 * hard. It looks at nothing but the situation and the day, so the same two always give the same place.
 */
final class StandingBuilder {
    /** A case that nobody spoke to for so long comes before the ordinary. */
    static final int SILENT_DAYS = 30;
    /** Days before the end of a placement at which somebody must decide what comes next. */
    static final int PLACEMENT_ENDS_DAYS = 7;

    /** Days before a claim or a guarantor is lost at which nothing else comes first. */
    static final int CLOCK_URGENT_DAYS = 30;
    /** Days before that at which an agreement for later no longer keeps the case waiting. */
    static final int CLOCK_NEAR_DAYS = 90;

    /** Days before a day in court from which it is seen, and from which it comes first. */
    static final int COURT_SEEN_DAYS = 90;

    static final int COURT_SOON_DAYS = 7;

    private static final int SMALL = 3;
    private static final int LARGE = 8;

    private final WorklistWeights weights;
    private final Situation at;
    private final LocalDate today;
    private final List<Reason> reasons = new ArrayList<>();
    private final TreeSet<LocalDate> turns = new TreeSet<>();
    private Band band = Band.ORDINARY;
    private boolean inSeason;
    private boolean gone;
    private @Nullable String clockKind;
    private @Nullable LocalDate clockOn;

    private StandingBuilder(WorklistWeights weights, Situation situation, LocalDate today) {
        this.weights = weights;
        this.at = situation;
        this.today = today;
    }

    static Standing build(WorklistWeights weights, Situation situation, LocalDate today) {
        return new StandingBuilder(weights, situation, today).build();
    }

    private Standing build() {
        if (at.state() == CaseState.HELD || at.state() == CaseState.PLACED) band = Band.PAUSED;
        Optional<LocalDate> promiseOn =
                Stream.concat(promises().stream(), plan().stream()).min(Comparator.naturalOrder());
        placements();
        holds();
        nextAction(promiseOn.isPresent());
        requests();
        away();
        at.seasons().forEach(this::season);
        at.clocks().forEach(this::clock);
        court();
        if (at.ladder().settled() && at.state() == CaseState.OPEN) reasons.add(Reason.of("LADDER_DONE"));
        silence();
        tradeFactors();
        LocalDate next = turns.higher(today);
        return new Standing(
                band,
                weights.ease(at.distance(), at.decile(), Segment.of(at.segment()), at.keyAccount(), inSeason),
                List.copyOf(reasons),
                next,
                clockKind,
                clockOn,
                promiseOn.orElse(null));
    }

    private Optional<LocalDate> promises() {
        Optional<LocalDate> open = at.promises().stream()
                .filter(promise -> promise.state() == Promises.State.OPEN)
                .map(Situation.PromiseAt::dueOn)
                .min(Comparator.naturalOrder());
        open.ifPresent(due -> {
            clock("PROMISE", due);
            turns.add(due);
            turns.add(due.plusDays(1));
            if (due.equals(today)) raise(Band.NOW, Reason.of("PROMISE_TODAY", due));
            else if (due.isBefore(today)) {
                // Payments or day-end settle it; until then every day must look again.
                turns.add(today.plusDays(1));
                raise(Band.NOW, Reason.of("PROMISE_PAST", due));
            } else later(Reason.of("PROMISE_COMES", due));
        });
        at.promises().stream()
                .filter(promise ->
                        promise.state() == Promises.State.BROKEN || promise.state() == Promises.State.PARTLY_KEPT)
                .filter(promise -> nobodySpokeSince(promise.over()))
                .max(Comparator.comparing(Situation.PromiseAt::dueOn))
                .ifPresent(broken -> raise(
                        Band.NOW,
                        Reason.of(
                                broken.state() == Promises.State.BROKEN ? "PROMISE_BROKEN" : "PROMISE_PARTLY",
                                broken.dueOn())));
        return open;
    }

    /** An instalment is waited for like a promise; one that was missed is asked after, though nobody presses. */
    private Optional<LocalDate> plan() {
        LocalDate next = at.plan().nextDue();
        LocalDate missed = at.plan().missedDue();
        LocalDate broken = at.plan().brokenOn();
        if (missed != null) {
            Reason why = Reason.of("INSTALMENT_MISSED", missed);
            LocalDate found = at.plan().missedOn();
            if (nobodySpokeSince(found == null ? missed : found)) raise(Band.NOW, why);
            else reasons.add(why);
        }
        if (broken != null && nobodySpokeSince(broken)) raise(Band.NOW, Reason.of("PLAN_BROKEN", broken));
        if (next == null) return Optional.empty();
        clock("INSTALMENT", next);
        turns.add(next);
        turns.add(next.plusDays(1));
        if (next.equals(today)) raise(Band.NOW, Reason.of("INSTALMENT_TODAY", next));
        else if (next.isBefore(today)) {
            turns.add(today.plusDays(1));
            raise(Band.NOW, Reason.of("INSTALMENT_PAST", next));
        } else later(Reason.of("INSTALMENT_COMES", next));
        return Optional.of(next);
    }

    private boolean nobodySpokeSince(LocalDate day) {
        LocalDate spoken = at.lastContactOn();
        return spoken == null || spoken.isBefore(day);
    }

    private void placements() {
        for (Situation.PlacementAt placement : at.placements()) {
            LocalDate offer = placement.offerUntil();
            LocalDate end = placement.expiresOn();
            if (end != null) {
                turns.add(end.minusDays(PLACEMENT_ENDS_DAYS));
                turns.add(end.plusDays(1));
                clock("PLACEMENT", end);
                if (!end.minusDays(PLACEMENT_ENDS_DAYS).isAfter(today))
                    raise(Band.NOW, Reason.of("PLACEMENT_ENDS", end));
                else reasons.add(Reason.of("PLACED", end));
            } else if (offer != null) {
                turns.add(offer.plusDays(1));
                clock("OFFER", offer);
                reasons.add(Reason.of("OFFERED", offer));
            } else reasons.add(Reason.of("PLACING"));
        }
    }

    private void holds() {
        for (Situation.HoldAt hold : at.holds()) {
            LocalDate until = hold.untilOn();
            LocalDate review = hold.reviewOn();
            if (until != null) {
                turns.add(until.plusDays(1));
                clock("HOLD", until);
            }
            if (review != null) turns.add(review);
            if (review != null && !review.isAfter(today)) raise(Band.NOW, Reason.of("HOLD_REVIEW", review));
            else if (until != null && until.isBefore(today)) raise(Band.NOW, Reason.of("HOLD_OVER", until));
            else reasons.add(until == null ? Reason.of("HOLD") : Reason.of("HOLD_UNTIL", until));
        }
    }

    private void nextAction(boolean promised) {
        LocalDate on = at.nextActionOn();
        if (on == null) return;
        turns.add(on);
        turns.add(on.plusDays(1));
        if (on.equals(today)) raise(Band.DUE, Reason.of("NEXT_TODAY", on));
        else if (on.isBefore(today)) raise(Band.DUE, Reason.of("NEXT_LATE", on));
        else if (promised) turns.add(on);
        else later(Reason.of("NEXT_COMES", on));
    }

    private void requests() {
        for (Situation.RequestAt request : at.requests()) {
            if (request.sentBack()) raise(Band.DUE, Reason.of("SENT_BACK"));
            else later(Reason.of("WAITS_FOR_APPROVAL"));
        }
    }

    /** Who works away is waited for until the day of return, and looked up then; whoever speaks to them first has done so. */
    private void away() {
        LocalDate back = at.awayUntil();
        if (back == null) return;
        turns.add(back);
        gone = back.isAfter(today);
        if (gone) later(Reason.of("AWAY", back));
        else if (nobodySpokeSince(back)) important(Reason.of("RETURNED", back));
    }

    /**
     * An open window makes a case easier; and who works away is most likely at home at Spring Festival, so that then nobody
     * waits for the day of return.
     */
    private void season(SeasonWindow window) {
        SeasonWindow.Span span = window.near(today).orElse(null);
        if (span == null) return;
        turns.add(span.from());
        turns.add(span.to().plusDays(1));
        if (!span.includes(today)) return;
        inSeason = true;
        Reason why = Reason.of("SEASON_" + window.kind(), span.to());
        boolean home = gone && window.kind() == SeasonKind.SPRING_FESTIVAL;
        if (home && nobodySpokeSince(span.from())) important(why);
        else reasons.add(why);
    }

    /** Seen from its first alert on; a held case is worked for it only when there is hardly time, by an act that preserves. */
    private void clock(Situation.ClockAt clock) {
        LocalDate due = clock.dueOn();
        List<Integer> alerts = clock.kind().alertDays();
        alerts.forEach(days -> turns.add(due.minusDays(days)));
        turns.add(due.plusDays(1));
        long left = ChronoUnit.DAYS.between(today, due);
        if (left > alerts.getFirst()) return;
        if (left < 0) {
            reasons.add(Reason.of(clock.kind() + "_OVER", due));
            return;
        }
        clock(clock.kind().name(), due);
        Reason why = Reason.of(clock.kind() + "_LEFT", due);
        if (left <= CLOCK_URGENT_DAYS) raise(Band.NOW, why);
        else if (band == Band.ORDINARY || (band == Band.WAITING && left <= CLOCK_NEAR_DAYS)) raise(Band.IMPORTANT, why);
        else reasons.add(why);
    }

    /** A court does not wait: from a week before its day nothing else comes first, under a hold or with an agency too. */
    private void court() {
        LocalDate on = at.courtOn();
        if (on == null) return;
        turns.add(on.minusDays(COURT_SEEN_DAYS));
        turns.add(on.minusDays(COURT_SOON_DAYS));
        turns.add(on);
        turns.add(on.plusDays(1));
        long left = ChronoUnit.DAYS.between(today, on);
        if (left > COURT_SEEN_DAYS) return;
        clock("COURT", on);
        if (left < 0) raise(Band.NOW, Reason.of("COURT_PAST", on));
        else if (left == 0) raise(Band.NOW, Reason.of("COURT_TODAY", on));
        else if (left <= COURT_SOON_DAYS) raise(Band.NOW, Reason.of("COURT_SOON", on));
        else reasons.add(Reason.of("COURT_COMES", on));
    }

    private void silence() {
        LocalDate spoken = at.lastContactOn();
        LocalDate silentOn = (spoken == null ? at.openedOn() : spoken).plusDays(SILENT_DAYS);
        turns.add(silentOn);
        if (band != Band.ORDINARY) return;
        if (spoken == null) raise(Band.IMPORTANT, Reason.of("NEVER_SPOKEN"));
        else if (!silentOn.isAfter(today)) raise(Band.IMPORTANT, Reason.of("SILENT", spoken));
    }

    private void tradeFactors() {
        if (at.keyAccount()) raise(band == Band.ORDINARY ? Band.IMPORTANT : band, Reason.of("KEY_ACCOUNT"));
        reasons.add(Reason.of("NEAR_" + at.distance()));
        reasons.add(Reason.of(at.decile() <= SMALL ? "SMALL" : at.decile() >= LARGE ? "LARGE" : "MIDDLING"));
        if (at.segment() != null) reasons.add(Reason.of(Segment.of(at.segment()).name()));
    }

    private void raise(Band to, Reason why) {
        if (to.compareTo(band) < 0) band = to;
        reasons.add(why);
    }

    /** Before the ordinary and what waits, but a pause stays one. */
    private void important(Reason why) {
        if (band == Band.ORDINARY || band == Band.WAITING) band = Band.IMPORTANT;
        reasons.add(why);
    }

    /** Something is agreed for later; that holds only where nothing presses today. */
    private void later(Reason why) {
        if (band == Band.ORDINARY) band = Band.WAITING;
        reasons.add(why);
    }

    /** The clock that runs out first is the one shown. */
    private void clock(String kind, LocalDate on) {
        if (clockOn != null && !on.isBefore(clockOn)) return;
        clockKind = kind;
        clockOn = on;
    }
}
