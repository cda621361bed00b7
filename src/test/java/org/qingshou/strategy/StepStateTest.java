package org.qingshou.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.strategy.StepState.ACTIVE;
import static org.qingshou.strategy.StepState.AVAILABLE;
import static org.qingshou.strategy.StepState.EXHAUSTED;
import static org.qingshou.strategy.StepState.LOCKED;
import static org.qingshou.strategy.StepState.SUCCEEDED;
import static org.qingshou.strategy.StepState.WAIVED;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.strategy.method.MethodCode;

/** Every pair of states against the table, and every act of the aggregate in every state. */
class StepStateTest {
    private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");
    private static final ActorId BY = new ActorId("li.na");

    private static final Map<StepState, Set<StepState>> TABLE = Map.of(
            LOCKED, Set.of(AVAILABLE, WAIVED),
            AVAILABLE, Set.of(ACTIVE, WAIVED, LOCKED),
            ACTIVE, Set.of(SUCCEEDED, EXHAUSTED, AVAILABLE, LOCKED),
            SUCCEEDED, Set.of(AVAILABLE),
            EXHAUSTED, Set.of(AVAILABLE),
            WAIVED, Set.of(AVAILABLE));

    /** What people do with a step, the state it is left in, and the states in which it may be done. */
    enum Act {
        OPEN(step -> step.open(BY, AT), ACTIVE, LOCKED, AVAILABLE),
        WITHDRAW(step -> step.withdraw(BY), AVAILABLE, ACTIVE),
        SUCCEED(step -> step.succeed("ANY", BY, AT), SUCCEEDED, ACTIVE),
        EXHAUST(step -> step.exhaust("ANY", BY, AT), EXHAUSTED, ACTIVE),
        WAIVE(step -> step.waive("ANY", BY, AT), WAIVED, LOCKED, AVAILABLE),
        /** Begins a row of its own; the settled one stays as it is. */
        NEXT_ROUND(step -> step.nextRound(Ids.next(), AVAILABLE, BY, AT), null, SUCCEEDED, EXHAUSTED, WAIVED);

        private final Consumer<LadderStep> done;
        private final StepState after;
        private final Set<StepState> in;

        Act(Consumer<LadderStep> done, StepState after, StepState... in) {
            this.done = done;
            this.after = after;
            this.in = Set.of(in);
        }
    }

    static Stream<Arguments> pairs() {
        return Stream.of(StepState.values())
                .flatMap(from -> Stream.of(StepState.values()).map(to -> Arguments.of(from, to)));
    }

    static Stream<Arguments> acts() {
        return Stream.of(StepState.values())
                .flatMap(from -> Stream.of(Act.values()).map(act -> Arguments.of(from, act)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void onlyTheMovesOfTheTableAreMade(StepState from, StepState to) {
        if (TABLE.getOrDefault(from, Set.of()).contains(to))
            assertThat(from.to(to)).isEqualTo(to);
        else assertThatThrownBy(() -> from.to(to)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @MethodSource("acts")
    void anActIsDoneInItsStatesOnlyAndARefusedOneLeavesTheStepAsItWas(StepState from, Act act) {
        LadderStep step = LadderStep.begin(Ids.next(), CaseId.next(), new MethodCode("ANY"), from, BY, AT);
        if (act.in.contains(from)) {
            act.done.accept(step);
            assertThat(step.state()).isEqualTo(act.after == null ? from : act.after);
        } else {
            assertThatThrownBy(() -> act.done.accept(step)).isInstanceOf(IllegalStateException.class);
            assertThat(step.state()).isEqualTo(from);
        }
    }
}
