package org.qingshou.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingshou.compliance.Verdict;
import org.qingshou.kernel.Refused;

/** A bank can be stricter than the law and never laxer; each bound at its edge. */
class ParameterBoundsTest {
    private static Optional<String> accept(String key, String entered) {
        return Scene.PACK.parameter(key).orElseThrow().domain().accept(entered);
    }

    @ParameterizedTest
    @CsvSource({
        "R-TIME-01.from,18:00,22:00,17:59,22:01",
        "R-TIME-01.to,08:00,12:00,07:59,12:01",
        "R-TIME-04.from,08:00,12:00,07:59,12:01",
        "R-TIME-04.to,13:00,22:00,12:59,22:01",
        "R-FREQ-01.cap,1,3,0,4",
        "R-FREQ-02.cap,1,6,0,7",
        "R-FREQ-04.attempts,1,42,0,43",
        "R-FREQ-04.rest,0,30,-1,31",
        "R-FREQ-05.day,1,5,0,6",
        "R-FREQ-05.week,1,21,0,22",
        "R-FREQ-06.minutes,1,15,0,16",
        "R-OUT-13.sensitive,1,50,0,51",
        "R-OUT-13.contact,1,500,0,501",
        "R-OUT-13.other,1,5000,0,5001",
        "R-OUT-13.factor,2,10,1,11",
        "R-INT-01.percent,10,36,9,37",
        "R-TP-12.items,1,4,0,5",
        "R-OUT-15.named,0,30,-1,31",
        "R-OUT-15.training,30,730,29,731",
        "R-TP-02.days,3,30,2,31",
        "R-TP-06.cap,1,3,0,4"
    })
    void bothEndsAreAllowedAndNothingBeyond(String key, String least, String most, String below, String above) {
        assertThat(accept(key, least)).contains(least);
        assertThat(accept(key, most)).contains(most);
        assertThat(accept(key, below)).isEmpty();
        assertThat(accept(key, above)).isEmpty();
        assertThat(accept(key, "")).isEmpty();
        assertThat(accept(key, "three")).isEmpty();
    }

    @Test
    void whereTheLawIsSureTheDefaultIsTheLaxestThereIs() {
        assertThat(accept("R-FREQ-01.cap", " 2 ")).contains("2");
        for (PackRule rule : Scene.PACK.all()) {
            if (rule.confidence() != Confidence.H) continue;
            for (Parameter parameter : rule.parameters()) {
                switch (parameter.domain()) {
                    case Domain.WholeNumber(int least, int most) ->
                        assertThat(List.of(least, most)).contains(Integer.valueOf(parameter.value()));
                    case Domain.TimeOfDay(var earliest, var latest) ->
                        assertThat(List.of(earliest.toString(), latest.toString()))
                                .contains(parameter.value());
                    default -> throw new AssertionError(rule.id() + " has no bound that the law could set");
                }
            }
        }
    }

    @Test
    void switchesAreOnOrOffAndDaysAreKeptInOrder() {
        assertThat(accept("R-TIME-04.on", "true")).contains("true");
        assertThat(accept("R-TIME-04.on", "yes")).isEmpty();
        assertThat(accept("R-TIME-04.holidays", " 2027-01-02，2027-01-01 2027-01-02 "))
                .contains("2027-01-01 2027-01-02");
        assertThat(accept("R-TIME-04.holidays", "  ")).contains("");
        assertThat(accept("R-TIME-04.holidays", "2027-02-29")).isEmpty();
        assertThat(accept("R-TIME-04.holidays", "2027-01-01 ".repeat(121))).isEmpty();
        assertThat(accept("R-TIME-01.from", "21:30:01")).isEmpty();
    }

    @Test
    void aDefaultOutsideItsOwnBoundsIsAMistakeOfTheHouse() {
        assertThatThrownBy(() -> Parameter.number("cap", 4, 1, 3)).hasMessageContaining("cap");
    }

    @Test
    void strictHoursNeedTheHolidaysOfTheYearInWhichTheyBegin() {
        RuleParameters on = with(Map.of("R-TIME-04.on", "true", "R-TIME-04.holidays", "2027-01-01"));
        Scene.PACK.check(on, LocalDate.of(2027, 3, 1));
        assertThatThrownBy(() -> Scene.PACK.check(on, LocalDate.of(2026, 12, 31)))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.args()).containsExactly("2026"));
    }

    @Test
    void messagesADayAreNeverMoreThanMessagesAWeek() {
        Scene.PACK.check(with(Map.of("R-FREQ-05.day", "2", "R-FREQ-05.week", "2")), LocalDate.EPOCH);
        assertThatThrownBy(() ->
                        Scene.PACK.check(with(Map.of("R-FREQ-05.day", "3", "R-FREQ-05.week", "2")), LocalDate.EPOCH))
                .hasMessage("compliance.packs.dayOverWeek");
    }

    @Test
    void aValueThatTheRulesNoLongerAllowDoesNotCount() {
        RuleParameters laxer =
                Scene.PACK.overlay(Scene.PACK.defaults(), "x", Map.of("R-FREQ-01.cap", "9", "R-OLD-01.cap", "1"));
        assertThat(laxer.callCap()).isEqualTo(3);
        assertThat(laxer.values()).doesNotContainKey("R-OLD-01.cap");
        assertThat(laxer.version()).isEqualTo("x");
    }

    @Test
    void rulesAreJudgedByTheParametersOfTheSituation() {
        Scene evening = new Scene().at(21, 30, 0);
        assertThat(evening.against()).isEmpty();
        assertThat(evening.parameter("R-TIME-01.from", "21:30").against()).containsExactly("R-TIME-01");
        Scene second = new Scene().counted(new Counters(1, 0, 0, 0, null, false));
        assertThat(second.ruling().callsLeftToday()).isEqualTo(2);
        assertThat(second.parameter("R-FREQ-01.cap", "1").ruling().verdict()).isEqualTo(Verdict.BLOCK);
        assertThat(second.ruling().callsLeftToday()).isZero();
    }

    @Test
    void aFeedIsLateAfterTheMinutesOfThePackAndNotAtThem() {
        Scene scene = new Scene().given(f -> f.caseState("PLACED"));
        var now = scene.situation().now().toInstant();
        scene.given(f -> f.placedWith("sim", now.minusSeconds(900)));
        assertThat(scene.against()).isEmpty();
        scene.given(f -> f.placedWith("sim", now.minusSeconds(901)));
        assertThat(scene.against()).containsExactly("R-FREQ-06");
        scene.given(f -> f.placedWith("sim", now.minusSeconds(601)));
        assertThat(scene.parameter("R-FREQ-06.minutes", "10").against()).containsExactly("R-FREQ-06");
    }

    private static RuleParameters with(Map<String, String> set) {
        return Scene.PACK.overlay(Scene.PACK.defaults(), "x", set);
    }
}
