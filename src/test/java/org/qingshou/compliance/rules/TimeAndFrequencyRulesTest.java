package org.qingshou.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.Purpose;
import org.qingshou.compliance.Verdict;

class TimeAndFrequencyRulesTest {
    private static Instant shanghai(int day, int hour) {
        return LocalDateTime.of(2026, 3, day, hour, 0).atZone(Scene.ZONE).toInstant();
    }

    @Test
    void quietHoursBeginAtTenInTheEveningToTheSecond() {
        assertThat(new Scene().at(21, 59, 59).against()).isEmpty();
        assertThat(new Scene().at(22, 0, 0).against()).containsExactly("R-TIME-01");
    }

    @Test
    void quietHoursEndAtEightInTheMorningToTheSecond() {
        assertThat(new Scene().at(7, 59, 59).against()).containsExactly("R-TIME-01");
        assertThat(new Scene().at(8, 0, 0).against()).isEmpty();
    }

    @Test
    void quietHoursSayWhenTheyEnd() {
        assertThat(new Scene().at(22, 30, 0).ruling().nextAllowed()).contains(shanghai(6, 8));
        assertThat(new Scene().at(3, 0, 0).ruling().nextAllowed()).contains(shanghai(5, 8));
    }

    @Test
    void quietHoursDoNotConcernACallThatComesIn() {
        assertThat(new Scene()
                        .at(23, 0, 0)
                        .does(ContactAction.CALL_IN, Purpose.REPLY)
                        .against())
                .isEmpty();
    }

    @Test
    void withoutATimeZoneNothingIsAllowedAtAnyHour() {
        assertThat(new Scene().zoneUnknown().ruling().nextAllowed()).isEmpty();
        assertThat(new Scene().zoneUnknown().against()).containsExactly("R-TIME-01");
    }

    @Test
    void threeConnectedCallsADayAreTheLimit() {
        assertThat(new Scene().counted(new Counters(2, 0, 0, 0, null, false)).against())
                .isEmpty();
        assertThat(new Scene().counted(new Counters(3, 0, 0, 0, null, false)).against())
                .containsExactly("R-FREQ-01");
    }

    @Test
    void aReservedAttemptCountsLikeACallUntilItRunsOut() {
        Instant until = shanghai(5, 10).plusSeconds(300);
        var ruling = new Scene().counted(new Counters(2, 1, 0, 0, until, false)).ruling();
        assertThat(ruling.verdict()).isEqualTo(Verdict.BLOCK);
        assertThat(ruling.callsLeftToday()).isZero();
        assertThat(ruling.nextAllowed()).contains(until);
    }

    @Test
    void afterTheLastCallOfTheDayTheNextIsPossibleTomorrowMorning() {
        assertThat(new Scene()
                        .counted(new Counters(3, 0, 0, 0, null, false))
                        .ruling()
                        .nextAllowed())
                .contains(shanghai(6, 8));
    }

    @Test
    void theCallCapDoesNotConcernAVisit() {
        assertThat(new Scene()
                        .does(ContactAction.VISIT_HOME, Purpose.PRESS)
                        .withSecond("wang.lei")
                        .counted(new Counters(3, 0, 6, 0, null, false))
                        .against())
                .isEmpty();
    }

    @Test
    void sixVainAttemptsOnANumberAreTheLimit() {
        assertThat(new Scene().counted(new Counters(0, 0, 5, 0, null, false)).against())
                .isEmpty();
        assertThat(new Scene().counted(new Counters(0, 0, 6, 0, null, false)).against())
                .containsExactly("R-FREQ-02");
        assertThat(new Scene().counted(new Counters(0, 0, 5, 1, null, false)).against())
                .containsExactly("R-FREQ-02");
    }

    @Test
    void theBankCannotCallWithoutNamingTheNumber() {
        assertThat(new Scene().without("number").against()).containsExactly("R-FREQ-02");
    }

    @Test
    void aLateAgencyFeedClosesTheDayForTheBank() {
        assertThat(new Scene()
                        .given(f -> f.caseState("PLACED"))
                        .placedWith("sim", false)
                        .against())
                .isEmpty();
        assertThat(new Scene()
                        .given(f -> f.caseState("PLACED"))
                        .placedWith("sim", true)
                        .against())
                .containsExactly("R-FREQ-06");
    }

    @Test
    void aPlacedCaseOfWhichNobodyKnowsTheAgencyIsClosedForTheBank() {
        assertThat(new Scene().given(f -> f.caseState("PLACED")).against()).containsExactly("R-FREQ-06");
    }

    @Test
    void aLateFeedDoesNotStopTheAgencyItself() {
        assertThat(new Scene()
                        .byAgency("sim")
                        .given(f -> f.caseState("PLACED"))
                        .placedWith("sim", true)
                        .against())
                .isEmpty();
    }

    @Test
    void aThirdMessageOfADayOrAnEighthOfAWeekNeedsAReason() {
        assertThat(message(1, 6).against()).isEmpty();
        assertThat(message(2, 2).against()).containsExactly("R-FREQ-05");
        assertThat(message(0, 7).against()).containsExactly("R-FREQ-05");
        assertThat(message(2, 2).ruling().verdict()).isEqualTo(org.qingshou.compliance.Verdict.WARN);
        assertThat(message(2, 2).ruling().nextAllowed()).isPresent();
        assertThat(message(0, 7).ruling().nextAllowed())
                .as("hangs on which day they were sent")
                .isEmpty();
        assertThat(new Scene()
                        .counted(new Counters(0, 0, 0, 0, null, false, 9, 9))
                        .against())
                .as("calls have caps of their own")
                .isEmpty();
    }

    @Test
    void aMessageWaitsOnlyForTheEndOfTheQuietHours() {
        assertThat(message(0, 0).at(22, 30, 0).ruling().waitsFor())
                .contains(java.time.LocalDateTime.of(2026, 3, 6, 8, 0)
                        .atZone(Scene.ZONE)
                        .toInstant());
        assertThat(message(0, 0).at(7, 59, 59).ruling().waitsFor())
                .contains(java.time.LocalDateTime.of(2026, 3, 5, 8, 0)
                        .atZone(Scene.ZONE)
                        .toInstant());
        assertThat(message(0, 0).ruling().waitsFor()).as("allowed now").isEmpty();
        assertThat(message(2, 2).ruling().waitsFor()).as("not the hour").isEmpty();
        assertThat(message(0, 0)
                        .at(22, 30, 0)
                        .given(facts -> facts.hold("HOLD_PLAN"))
                        .ruling()
                        .waitsFor())
                .as("no waiting ends a plan")
                .isEmpty();
    }

    private static Scene message(int today, int week) {
        return new Scene()
                .does(org.qingshou.compliance.ContactAction.SMS_OVERDUE, org.qingshou.compliance.Purpose.PRESS)
                .counted(new Counters(0, 0, 0, 0, null, false, today, week));
    }
}
