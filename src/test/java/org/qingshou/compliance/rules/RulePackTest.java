package org.qingshou.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qingshou.compliance.facts.AgreedHours;
import org.qingshou.compliance.facts.CaseFacts;

class RulePackTest {
    private static Counters calls(int connected, int reserved) {
        return new Counters(connected, reserved, 0, 0, null, false);
    }

    @Test
    void twoRulesOfOneIdAreNoPack() {
        assertThatThrownBy(() -> new RulePack(List.of(new QuietHours(), new QuietHours())))
                .hasMessageContaining("R-TIME-01");
        assertThat(new RulePack(List.of(new QuietHours(), new Minors())).rules())
                .hasSize(2);
    }

    @Test
    void rulesAreReadOutByStageAndId() {
        assertThat(new RulePack(List.of(new QuietHours(), new PlanHold(), new Deceased(), new Minors())).rules())
                .extracting(Rule::id)
                .containsExactly("R-FLAG-01", "R-FLAG-03", "R-TP-11", "R-TIME-01");
    }

    @Test
    void theCapsOfThePackAreThoseOfItsRules() {
        assertThat(Scene.PACK.defaults().callCap()).isEqualTo(3);
        assertThat(Scene.PACK.defaults().attemptCap(new CaseFacts())).isEqualTo(6);
        assertThat(Scene.PACK.defaults().attemptCap(new CaseFacts().agreedAttempts(8)))
                .isEqualTo(8);
        assertThat(Scene.PACK.defaults().values())
                .containsEntry("R-TIME-01.from", "22:00")
                .containsEntry("R-FREQ-01.cap", "3");
    }

    @Test
    void callsLeftAreWhatNeitherATalkNorAReservationHasTaken() {
        assertThat(Scene.PACK.defaults().callsLeft(calls(0, 0))).isEqualTo(3);
        assertThat(Scene.PACK.defaults().callsLeft(calls(1, 1))).isEqualTo(1);
        assertThat(Scene.PACK.defaults().callsLeft(calls(2, 1))).isZero();
        assertThat(Scene.PACK.defaults().callsLeft(calls(4, 0))).isZero();
        assertThat(new Scene().counted(calls(1, 0)).ruling().callsLeftToday()).isEqualTo(2);
    }

    @Test
    void aScopeThatNobodyKnowsIsUnderEveryRule() {
        Scene strict = new Scene()
                .parameter("R-FREQ-04.on", "true")
                .counted(new Counters(0, 0, 0, 0, null, false, 0, 0, new Counters.Week(7, null)));
        assertThat(strict.against()).containsExactly("R-FREQ-04");
        assertThat(strict.given(f -> f.scope("SCOPE_PERSONAL")).against()).containsExactly("R-FREQ-04");
        assertThat(strict.given(f -> f.scope("SCOPE_OTHER")).against()).containsExactly("R-FREQ-04");
        assertThat(strict.given(f -> f.scope("SCOPE_CORPORATE")).against()).isEmpty();
    }

    @Test
    void whatIsKeptWithADecisionTellsWhatWasAgreed() {
        CaseFacts facts = new CaseFacts()
                .caseNo("QS2026-000001")
                .agreed(new AgreedHours("VOICE", LocalTime.of(21, 0), LocalTime.of(23, 0)))
                .permit("VISIT_EMPLOYER", "PRESS", "R-VIS-01");
        assertThat(facts.agreedHours()).extracting(AgreedHours::toString).containsExactly("VOICE 21:00-23:00");
        assertThat(facts.caseNo()).isEqualTo("QS2026-000001");
        assertThat(facts.permits()).containsExactly("VISIT_EMPLOYER PRESS R-VIS-01");
    }
}
