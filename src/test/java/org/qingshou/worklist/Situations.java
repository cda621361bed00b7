package org.qingshou.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.CaseState;
import org.qingshou.cases.Promises;
import org.qingshou.ledger.ClockKind;

/** Situations for tests: an ordinary case that was spoken to yesterday, changed where a test says so. */
final class Situations {
    static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private @Nullable LocalDate next;
    private @Nullable LocalDate spoken = TODAY.minusDays(1);
    private LocalDate opened = TODAY.minusDays(60);
    private CaseState state = CaseState.OPEN;
    private boolean key;
    private int distance = 2;
    private int decile = 5;
    private @Nullable String segment;
    private Situation.Ladder ladder = new Situation.Ladder(List.of("OUTREACH"), false);
    private List<Situation.PromiseAt> promises = List.of();
    private Situation.PlanAt plan = Situation.PlanAt.NONE;
    private List<Situation.HoldAt> holds = List.of();
    private List<Situation.PlacementAt> placements = List.of();
    private List<Situation.RequestAt> requests = List.of();
    private List<Situation.ClockAt> clocks = List.of();
    private @Nullable LocalDate courtOn;
    private @Nullable LocalDate awayUntil;
    private List<SeasonWindow> seasons = List.of();

    static Situations ordinary() {
        return new Situations();
    }

    Situations next(@Nullable LocalDate on) {
        next = on;
        return this;
    }

    Situations spoken(@Nullable LocalDate on) {
        spoken = on;
        return this;
    }

    Situations opened(LocalDate on) {
        opened = on;
        return this;
    }

    Situations state(CaseState is) {
        state = is;
        return this;
    }

    Situations keyAccount() {
        key = true;
        return this;
    }

    Situations factors(int distanceSteps, int amountDecile, @Nullable String finding) {
        distance = distanceSteps;
        decile = amountDecile;
        segment = finding;
        return this;
    }

    Situations ladderDone() {
        ladder = new Situation.Ladder(List.of(), true);
        return this;
    }

    Situations promise(LocalDate due, Promises.State is, @Nullable LocalDate settled) {
        promises = List.of(new Situation.PromiseAt(due, is, settled));
        return this;
    }

    Situations plan(Situation.PlanAt is) {
        plan = is;
        return this;
    }

    Situations hold(@Nullable LocalDate until, @Nullable LocalDate review) {
        holds = List.of(new Situation.HoldAt(until, review));
        return state(CaseState.HELD);
    }

    Situations placement(@Nullable LocalDate offer, @Nullable LocalDate expires) {
        placements = List.of(new Situation.PlacementAt(offer, expires));
        return state(CaseState.PLACED);
    }

    Situations request(boolean sentBack) {
        requests = List.of(new Situation.RequestAt("APR_STEP_ESCALATE", sentBack));
        return this;
    }

    Situations clock(ClockKind kind, LocalDate due) {
        clocks = List.of(new Situation.ClockAt(kind, due));
        return this;
    }

    Situations court(LocalDate on) {
        courtOn = on;
        return this;
    }

    Situations away(LocalDate until) {
        awayUntil = until;
        return this;
    }

    Situations seasons(SeasonWindow... are) {
        seasons = List.of(are);
        return this;
    }

    Situation get() {
        return new Situation(
                new UUID(0, 1),
                0,
                "B1",
                "li",
                state,
                key,
                "370705102",
                distance,
                decile,
                segment,
                opened,
                next,
                spoken,
                ladder,
                promises,
                plan,
                holds,
                placements,
                requests,
                clocks,
                courtOn,
                awayUntil,
                seasons);
    }

    Standing standing() {
        return StandingBuilder.build(new WorklistWeights(10, 4, 15, 50, 20), get(), TODAY);
    }
}
