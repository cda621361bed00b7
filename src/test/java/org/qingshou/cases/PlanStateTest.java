package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.cases.PlanState.ACTIVE;
import static org.qingshou.cases.PlanState.BROKEN;
import static org.qingshou.cases.PlanState.CANCELLED;
import static org.qingshou.cases.PlanState.COMPLETED;
import static org.qingshou.cases.PlanState.PROPOSED;
import static org.qingshou.cases.PlanState.REJECTED;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of states against the table. */
class PlanStateTest {
    private static final Map<PlanState, Set<PlanState>> TABLE = Map.of(
            PROPOSED, Set.of(ACTIVE, REJECTED),
            ACTIVE, Set.of(COMPLETED, BROKEN, CANCELLED),
            COMPLETED, Set.of(ACTIVE),
            REJECTED, Set.of(),
            BROKEN, Set.of(),
            CANCELLED, Set.of());

    static Stream<Arguments> pairs() {
        return Stream.of(PlanState.values())
                .flatMap(from -> Stream.of(PlanState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void onlyTheMovesOfTheTableAreMade(PlanState from, PlanState to) {
        if (TABLE.getOrDefault(from, Set.of()).contains(to))
            assertThat(from.to(to)).isEqualTo(to);
        else assertThatThrownBy(() -> from.to(to)).isInstanceOf(IllegalTransition.class);
    }
}
