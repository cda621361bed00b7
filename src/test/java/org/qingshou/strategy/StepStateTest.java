package org.qingshou.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.strategy.StepState.ACTIVE;
import static org.qingshou.strategy.StepState.AVAILABLE;
import static org.qingshou.strategy.StepState.EXHAUSTED;
import static org.qingshou.strategy.StepState.LOCKED;
import static org.qingshou.strategy.StepState.SUCCEEDED;
import static org.qingshou.strategy.StepState.WAIVED;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepStateTest {
    private static final Map<StepState, Set<StepState>> TABLE = Map.of(
            LOCKED, Set.of(AVAILABLE, WAIVED),
            AVAILABLE, Set.of(ACTIVE, WAIVED, LOCKED),
            ACTIVE, Set.of(SUCCEEDED, EXHAUSTED, AVAILABLE, LOCKED),
            SUCCEEDED, Set.of(AVAILABLE),
            EXHAUSTED, Set.of(AVAILABLE),
            WAIVED, Set.of(AVAILABLE));

    @ParameterizedTest
    @EnumSource
    void everyMoveOutsideTheTableThrows(StepState from) {
        for (StepState to : StepState.values()) {
            if (TABLE.getOrDefault(from, Set.of()).contains(to))
                assertThat(from.to(to)).isEqualTo(to);
            else assertThatThrownBy(() -> from.to(to)).isInstanceOf(IllegalStateException.class);
        }
    }
}
