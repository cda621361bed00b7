package org.qingshou.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.strategy.method.MethodCode;

class LadderStepTest {
    private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");
    private static final ActorId BY = new ActorId("li.na");

    @Test
    void aLockedStepIsUnlockedByWhatOpensIt() {
        LadderStep step = step(StepState.LOCKED);
        step.open(BY, AT);
        assertThat(step.row().state()).isEqualTo(StepState.ACTIVE);
        assertThat(step.row().openedAt()).isEqualTo(AT);
    }

    @Test
    void aRunningStepCannotBeMarkedAsNotApplicable() {
        LadderStep step = step(StepState.AVAILABLE);
        step.open(BY, AT);
        assertThatThrownBy(() -> step.waive("NA3_NO_BUSINESS", BY, AT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aStepThatWasPutAsideIsNotOverAndCanBeOpenedAgain() {
        LadderStep step = step(StepState.AVAILABLE);
        step.open(BY, AT);
        step.withdraw(BY);
        assertThat(step.row().closedAt()).isNull();
        step.open(BY, AT.plusSeconds(60));
        step.exhaust("OUTREACH_MOVED", BY, AT.plusSeconds(120));
        assertThat(step.row().outcome()).isEqualTo("OUTREACH_MOVED");
    }

    @Test
    void onlyASettledStepHasANewRoundAndTheOldOneStaysAsItWas() {
        LadderStep step = step(StepState.AVAILABLE);
        assertThatThrownBy(() -> step.nextRound(Ids.next(), StepState.AVAILABLE, BY, AT))
                .isInstanceOf(IllegalStateException.class);
        step.waive("NA3_NO_BUSINESS", BY, AT);
        LadderStep next = step.nextRound(Ids.next(), StepState.AVAILABLE, BY, AT);
        assertThat(next.row().round()).isEqualTo(2);
        assertThat(step.state()).isEqualTo(StepState.WAIVED);
    }

    private static LadderStep step(StepState state) {
        return LadderStep.begin(Ids.next(), CaseId.next(), new MethodCode("ANY"), state, BY, AT);
    }
}
