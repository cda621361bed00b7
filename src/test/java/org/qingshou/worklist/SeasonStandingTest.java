package org.qingshou.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.worklist.SeasonWindowTest.festival;
import static org.qingshou.worklist.SeasonWindowTest.window;
import static org.qingshou.worklist.Situations.TODAY;
import static org.qingshou.worklist.Situations.ordinary;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.qingshou.cases.CaseState;

/** Away and back, and what an open window does to a case's place; TODAY is the 23rd of November. */
class SeasonStandingTest {
    private static final WorklistWeights WEIGHTS = new WorklistWeights(10, 4, 15, 50, 20);

    @Test
    void whoIsAwayIsWaitedForAndLookedUpOnTheDayOfReturn() {
        Standing away = ordinary().away(TODAY.plusDays(3)).standing();
        assertThat(away.band()).isEqualTo(Band.WAITING);
        assertThat(away.reasons()).contains(Reason.of("AWAY", TODAY.plusDays(3)));
        assertThat(away.nextChangeOn()).isEqualTo(TODAY.plusDays(3));
        Standing back = ordinary().away(TODAY).standing();
        assertThat(back.band()).isEqualTo(Band.IMPORTANT);
        assertThat(back.reasons()).contains(Reason.of("RETURNED", TODAY));
    }

    @Test
    void whoWasSpokenToSinceTheReturnStandsAsBefore() {
        Standing spoken =
                ordinary().away(TODAY.minusDays(4)).spoken(TODAY.minusDays(4)).standing();
        assertThat(spoken.band()).isEqualTo(Band.ORDINARY);
        assertThat(spoken.reasons()).extracting(Reason::code).doesNotContain("RETURNED", "AWAY");
        assertThat(ordinary()
                        .away(TODAY.minusDays(4))
                        .spoken(TODAY.minusDays(5))
                        .standing()
                        .band())
                .isEqualTo(Band.IMPORTANT);
    }

    @Test
    void anOpenWindowTakesItsPointsOffAndSaysUntilWhen() {
        int usual = ordinary().standing().ease();
        Standing open = ordinary().seasons(window("11-01", "11-23")).standing();
        assertThat(open.ease()).isEqualTo(usual - 20);
        assertThat(open.band()).isEqualTo(Band.ORDINARY);
        assertThat(open.reasons()).contains(Reason.of("SEASON_HARVEST", TODAY));
        assertThat(open.nextChangeOn()).isEqualTo(TODAY.plusDays(1));
        Standing over = ordinary().seasons(window("11-01", "11-22")).standing();
        assertThat(over.ease()).isEqualTo(usual);
        assertThat(over.reasons()).noneMatch(Reason::season);
    }

    @Test
    void twoOpenWindowsCountOnce() {
        assertThat(ordinary()
                        .seasons(window("11-01", "11-30"), window("11-20", "01-15"))
                        .standing()
                        .ease())
                .isEqualTo(ordinary().standing().ease() - 20);
    }

    @Test
    void theDayAWindowOpensIsADayOfChange() {
        Standing before =
                ordinary().spoken(TODAY).seasons(window("11-25", "12-05")).standing();
        assertThat(before.nextChangeOn()).isEqualTo(TODAY.plusDays(2));
        assertThat(before.reasons()).noneMatch(Reason::season);
    }

    @Test
    void atSpringFestivalNobodyWaitsForWhoIsAwayUnlessTheyWereSpokenTo() {
        LocalDate festival = LocalDate.of(2027, 2, 6);
        Situations away = ordinary()
                .away(LocalDate.of(2027, 6, 1))
                .seasons(festival(15, 15))
                .spoken(festival.minusDays(20));
        Standing home = StandingBuilder.build(WEIGHTS, away.get(), festival.minusDays(15));
        assertThat(home.band()).isEqualTo(Band.IMPORTANT);
        assertThat(home.reasons())
                .contains(Reason.of("SEASON_SPRING_FESTIVAL", festival.plusDays(15)))
                .contains(Reason.of("AWAY", LocalDate.of(2027, 6, 1)));
        assertThat(StandingBuilder.build(WEIGHTS, away.get(), festival.minusDays(16))
                        .band())
                .isEqualTo(Band.WAITING);
        assertThat(StandingBuilder.build(WEIGHTS, away.get(), festival.plusDays(16))
                        .band())
                .isEqualTo(Band.WAITING);
        Situations spoken = away.spoken(festival.minusDays(15));
        assertThat(StandingBuilder.build(WEIGHTS, spoken.get(), festival).band())
                .isEqualTo(Band.WAITING);
    }

    @Test
    void aCaseUnderAHoldOrWithAnAgencyStaysPaused() {
        assertThat(ordinary().state(CaseState.PLACED).away(TODAY).standing().band())
                .isEqualTo(Band.PAUSED);
    }
}
