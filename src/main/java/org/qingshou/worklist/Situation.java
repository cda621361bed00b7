package org.qingshou.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.CaseState;
import org.qingshou.cases.Promises;
import org.qingshou.ledger.ClockKind;

/**
 * Everything about one open case that its place in the order of work depends on.
 *
 * @param courtOn the next day in court, or before the law, that nobody has met
 * @param awayUntil when the borrower, who works away from home, is expected back
 * @param seasons windows of the year that hold for such a borrower of this branch
 */
record Situation(
        UUID caseId,
        int version,
        String branch,
        @Nullable String owner,
        CaseState state,
        boolean keyAccount,
        @Nullable String division,
        int distance,
        int decile,
        @Nullable String segment,
        LocalDate openedOn,
        @Nullable LocalDate nextActionOn,
        @Nullable LocalDate lastContactOn,
        Ladder ladder,
        List<PromiseAt> promises,
        PlanAt plan,
        List<HoldAt> holds,
        List<PlacementAt> placements,
        List<RequestAt> requests,
        List<ClockAt> clocks,
        @Nullable LocalDate courtOn,
        @Nullable LocalDate awayUntil,
        List<SeasonWindow> seasons) {

    /** @param settled whether there are steps and none is left to work */
    record Ladder(List<String> active, boolean settled) {}

    record PromiseAt(
            LocalDate dueOn, Promises.State state, @Nullable LocalDate settledOn) {
        /** Since when it is no longer waited for. */
        LocalDate over() {
            return settledOn == null ? dueOn : settledOn;
        }
    }

    /**
     * What is awaited by plans of instalments.
     *
     * @param nextDue the oldest instalment whose time is not over
     * @param missedDue the oldest that was missed and is not made good
     * @param missedOn when the youngest of the missed ones was found missing
     * @param brokenOn when the last plan was broken
     */
    record PlanAt(
            @Nullable LocalDate nextDue,
            @Nullable LocalDate missedDue,
            @Nullable LocalDate missedOn,
            @Nullable LocalDate brokenOn) {
        static final PlanAt NONE = new PlanAt(null, null, null, null);
    }

    record HoldAt(@Nullable LocalDate untilOn, @Nullable LocalDate reviewOn) {}

    record PlacementAt(
            @Nullable LocalDate offerUntil, @Nullable LocalDate expiresOn) {}

    /** A clock that runs against the bank; of each kind the one that runs out first, and the first of those run out. */
    record ClockAt(ClockKind kind, LocalDate dueOn) {}

    /** A request that waits for a second person, or came back to its maker. */
    record RequestAt(String kind, boolean sentBack) {}
}
