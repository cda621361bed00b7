package org.qingshou.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.worklist.Situations.TODAY;
import static org.qingshou.worklist.Situations.ordinary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qingshou.cases.CaseState;
import org.qingshou.cases.Promises;
import org.qingshou.ledger.ClockKind;

/** Where a case stands and why: time first, then easy before hard. */
class StandingBuilderTest {
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    @Test
    void aPromiseStandsBelowUntilItsDayAndOnTopOnItsDay() {
        expect(ordinary().promise(TODAY.plusDays(3), Promises.State.OPEN, null), Band.WAITING, "PROMISE_COMES", 3);
        expect(ordinary().promise(TODAY, Promises.State.OPEN, null), Band.NOW, "PROMISE_TODAY", 1);
    }

    @Test
    void aPromiseThatWasDueIsLookedAtEveryDayUntilTheSystemSettlesIt() {
        expect(ordinary().promise(TODAY.minusDays(5), Promises.State.OPEN, null), Band.NOW, "PROMISE_PAST", 1);
    }

    @Test
    void aBrokenPromisePressesUntilSomebodySpeaksToTheBorrower() {
        Situations broken = ordinary().promise(TODAY.minusDays(5), Promises.State.BROKEN, YESTERDAY);
        expect(broken.spoken(TODAY.minusDays(5)), Band.NOW, "PROMISE_BROKEN");
        expect(broken.spoken(null), Band.NOW, "PROMISE_BROKEN");
        assertThat(broken.spoken(YESTERDAY).standing().band()).isEqualTo(Band.ORDINARY);
        expect(
                ordinary().spoken(null).promise(TODAY.minusDays(5), Promises.State.PARTLY_KEPT, YESTERDAY),
                Band.NOW,
                "PROMISE_PARTLY");
    }

    @Test
    void anInstalmentIsOnTopOnItsDayAlthoughTheCaseIsHeld() {
        Situations held = ordinary().hold(null, null);
        Standing before = held.plan(due(TODAY.plusDays(4))).standing();
        assertThat(before.band()).isEqualTo(Band.PAUSED);
        assertThat(codes(before)).contains("INSTALMENT_COMES");
        assertThat(before.nextChangeOn()).isEqualTo(TODAY.plusDays(4));
        assertThat(before.promiseOn()).isEqualTo(TODAY.plusDays(4));
        assertThat(before.clockKind()).isEqualTo("INSTALMENT");
        expect(held.plan(due(TODAY)), Band.NOW, "INSTALMENT_TODAY", 1);
        expect(held.plan(due(TODAY.minusDays(2))), Band.NOW, "INSTALMENT_PAST", 1);
    }

    @Test
    void aMissedInstalmentAndABrokenPlanPressUntilSomebodySpeaksToTheBorrower() {
        Situations missed = ordinary()
                .hold(null, null)
                .plan(new Situation.PlanAt(TODAY.plusDays(20), TODAY.minusDays(10), YESTERDAY, null));
        expect(missed.spoken(TODAY.minusDays(5)), Band.NOW, "INSTALMENT_MISSED");
        Standing asked = missed.spoken(YESTERDAY).standing();
        assertThat(asked.band()).isEqualTo(Band.PAUSED);
        assertThat(codes(asked)).contains("INSTALMENT_MISSED");
        Situations broken = ordinary().plan(new Situation.PlanAt(null, null, null, YESTERDAY));
        expect(broken.spoken(TODAY.minusDays(2)), Band.NOW, "PLAN_BROKEN");
        assertThat(broken.spoken(YESTERDAY).standing().band()).isEqualTo(Band.ORDINARY);
    }

    private static Situation.PlanAt due(LocalDate on) {
        return new Situation.PlanAt(on, null, null, null);
    }

    @Test
    void aClockIsSeenFromItsFirstAlertAndComesFirstWhenThereIsHardlyTime() {
        Situations far = ordinary().clock(ClockKind.LIMITATION, TODAY.plusDays(181));
        assertThat(far.standing().band()).isEqualTo(Band.ORDINARY);
        assertThat(far.standing().clockKind()).isNull();
        assertThat(far.standing().nextChangeOn()).isEqualTo(TOMORROW);
        expect(ordinary().clock(ClockKind.LIMITATION, TODAY.plusDays(180)), Band.IMPORTANT, "LIMITATION_LEFT");
        expect(ordinary().clock(ClockKind.LIMITATION, TODAY.plusDays(31)), Band.IMPORTANT, "LIMITATION_LEFT", 1);
        expect(ordinary().clock(ClockKind.LIMITATION, TODAY.plusDays(30)), Band.NOW, "LIMITATION_LEFT");
        expect(ordinary().clock(ClockKind.GUARANTEE, TODAY), Band.NOW, "GUARANTEE_LEFT", 1);
        Standing over = ordinary().clock(ClockKind.GUARANTEE, YESTERDAY).standing();
        assertThat(over.band()).isEqualTo(Band.ORDINARY);
        assertThat(over.reasons()).contains(Reason.of("GUARANTEE_OVER", YESTERDAY));
    }

    @Test
    void anAgreementForLaterOrAHoldGivesWayToAClockOnlyWhenItIsNear() {
        for (int left : new int[] {180, 91})
            assertThat(ordinary()
                            .next(TOMORROW)
                            .clock(ClockKind.LIMITATION, TODAY.plusDays(left))
                            .standing()
                            .band())
                    .as("%d days left", left)
                    .isEqualTo(Band.WAITING);
        assertThat(ordinary()
                        .next(TOMORROW)
                        .clock(ClockKind.LIMITATION, TODAY.plusDays(90))
                        .standing()
                        .band())
                .isEqualTo(Band.IMPORTANT);
        Situations held = ordinary().hold(TODAY.plusDays(9), null);
        assertThat(held.clock(ClockKind.LIMITATION, TODAY.plusDays(31))
                        .standing()
                        .band())
                .isEqualTo(Band.PAUSED);
        assertThat(held.clock(ClockKind.LIMITATION, TODAY.plusDays(30))
                        .standing()
                        .band())
                .isEqualTo(Band.NOW);
    }

    @Test
    void theNextActionIsDueOnItsDayAndAfterAndWaitsBefore() {
        expect(ordinary().next(TODAY), Band.DUE, "NEXT_TODAY", 1);
        expect(ordinary().next(YESTERDAY), Band.DUE, "NEXT_LATE");
        expect(ordinary().next(TOMORROW), Band.WAITING, "NEXT_COMES", 1);
    }

    @Test
    void whatIsDueBeatsWhatWaits() {
        Standing standing = ordinary()
                .promise(TODAY.plusDays(9), Promises.State.OPEN, null)
                .next(TODAY)
                .standing();
        assertThat(standing.band()).isEqualTo(Band.DUE);
        assertThat(standing.clockKind()).isEqualTo("PROMISE");
        assertThat(standing.clockOn()).isEqualTo(TODAY.plusDays(9));
        assertThat(standing.promiseOn()).isEqualTo(TODAY.plusDays(9));
    }

    @Test
    void aCaseThatNobodySpokeToComesBeforeTheOrdinary() {
        expect(ordinary().spoken(null), Band.IMPORTANT, "NEVER_SPOKEN");
        expect(ordinary().spoken(TODAY.minusDays(30)), Band.IMPORTANT, "SILENT");
        assertThat(ordinary().spoken(TODAY.minusDays(29)).standing())
                .satisfies(standing -> assertThat(standing.band()).isEqualTo(Band.ORDINARY))
                .satisfies(standing -> assertThat(standing.nextChangeOn()).isEqualTo(TOMORROW));
    }

    @Test
    void aHoldPausesTheCaseUntilItsReviewOrEnd() {
        expect(ordinary().hold(TODAY.plusDays(20), TODAY.plusDays(10)), Band.PAUSED, "HOLD_UNTIL", 10);
        expect(ordinary().hold(null, null), Band.PAUSED, "HOLD");
        expect(ordinary().hold(TODAY.plusDays(20), TODAY), Band.NOW, "HOLD_REVIEW");
        expect(ordinary().hold(YESTERDAY, null), Band.NOW, "HOLD_OVER");
        assertThat(ordinary().hold(TODAY, null).standing().band()).isEqualTo(Band.PAUSED);
    }

    @Test
    void aPlacementPausesTheCaseUntilAWeekBeforeItsEnd() {
        expect(ordinary().placement(null, TODAY.plusDays(8)), Band.PAUSED, "PLACED", 1);
        expect(ordinary().placement(null, TODAY.plusDays(7)), Band.NOW, "PLACEMENT_ENDS");
        expect(ordinary().placement(TODAY.plusDays(2), null), Band.PAUSED, "OFFERED", 3);
        expect(ordinary().placement(null, null), Band.PAUSED, "PLACING");
    }

    @Test
    void aRequestWaitsForItsCheckerAndPressesWhenItComesBack() {
        expect(ordinary().request(false), Band.WAITING, "WAITS_FOR_APPROVAL");
        expect(ordinary().request(true), Band.DUE, "SENT_BACK");
    }

    @Test
    void aKeyAccountComesBeforeTheOrdinaryAndFirstInItsBand() {
        expect(ordinary().keyAccount(), Band.IMPORTANT, "KEY_ACCOUNT");
        assertThat(ordinary().keyAccount().standing().ease())
                .isEqualTo(ordinary().standing().ease() - 50);
        assertThat(ordinary().keyAccount().hold(null, null).standing().band()).isEqualTo(Band.PAUSED);
    }

    @Test
    void anEmptiedLadderIsSaid() {
        assertThat(codes(ordinary().ladderDone().standing())).contains("LADDER_DONE");
        assertThat(codes(ordinary().ladderDone().state(CaseState.PLACED).standing()))
                .doesNotContain("LADDER_DONE");
    }

    @Test
    void nearSmallAndGoodIsEasierThanFarLargeAndPoor() {
        Standing easy = ordinary().factors(0, 1, "GOOD").standing();
        Standing hard = ordinary().factors(4, 10, "POOR").standing();
        assertThat(easy.ease()).isEqualTo(0);
        assertThat(hard.ease()).isEqualTo(4 * 10 + 9 * 4 + 2 * 15);
        assertThat(codes(easy)).containsExactly("NEAR_0", "SMALL", "GOOD");
        assertThat(codes(hard)).containsExactly("NEAR_4", "LARGE", "POOR");
    }

    @Test
    void whoWasNotDiagnosedIsTakenForMediumAndNothingIsClaimedAboutThem() {
        assertThat(ordinary().factors(2, 5, null).standing().ease())
                .isEqualTo(ordinary().factors(2, 5, "medium").standing().ease());
        assertThat(codes(ordinary().factors(2, 5, null).standing())).containsExactly("NEAR_2", "MIDDLING");
    }

    @Test
    void aCourtDoesNotWaitAlthoughTheCaseIsHeld() {
        assertThat(ordinary().court(TODAY.plusDays(91)).standing().clockKind()).isNull();
        Situations held = ordinary().hold(null, null);
        Standing seen = held.court(TODAY.plusDays(8)).standing();
        assertThat(seen.band()).isEqualTo(Band.PAUSED);
        assertThat(seen.clockKind()).isEqualTo("COURT");
        assertThat(seen.nextChangeOn()).isEqualTo(TOMORROW);
        assertThat(codes(seen)).contains("COURT_COMES");
        expect(ordinary().court(TODAY.plusDays(7)), Band.NOW, "COURT_SOON", 7);
        expect(ordinary().court(TODAY), Band.NOW, "COURT_TODAY", 1);
        expect(ordinary().court(YESTERDAY), Band.NOW, "COURT_PAST");
        assertThat(held.court(TODAY.plusDays(7)).standing().band()).isEqualTo(Band.NOW);
    }

    private static void expect(Situations situation, Band band, String firstReason) {
        Standing standing = situation.standing();
        assertThat(standing.band()).as(firstReason).isEqualTo(band);
        assertThat(codes(standing).getFirst()).isEqualTo(firstReason);
    }

    private static void expect(Situations situation, Band band, String firstReason, int changesInDays) {
        expect(situation, band, firstReason);
        @Nullable LocalDate change = situation.standing().nextChangeOn();
        assertThat(change).as(firstReason + " changes").isEqualTo(TODAY.plusDays(changesInDays));
    }

    private static java.util.List<String> codes(Standing standing) {
        return standing.reasons().stream().map(Reason::code).toList();
    }
}
