package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.cases.CaseState.CLOSED;
import static org.qingshou.cases.CaseState.HELD;
import static org.qingshou.cases.CaseState.OPEN;
import static org.qingshou.cases.CaseState.PLACED;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.util.ReflectionTestUtils;

class CaseStateTest {
    private static final Map<CaseState, Set<CaseState>> TABLE = Map.of(
            OPEN, Set.of(HELD, PLACED, CLOSED),
            HELD, Set.of(OPEN, CLOSED),
            PLACED, Set.of(OPEN, HELD, CLOSED),
            CLOSED, Set.of());

    static Stream<Arguments> pairs() {
        return Stream.of(CaseState.values())
                .flatMap(from -> Stream.of(CaseState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void onlyTheMovesOfTheTableAreMade(CaseState from, CaseState to) {
        if (TABLE.getOrDefault(from, Set.of()).contains(to))
            assertThat(from.to(to)).isEqualTo(to);
        else assertThatThrownBy(() -> from.to(to)).isInstanceOf(IllegalTransition.class);
    }

    private static CollectionCase in(CaseState state) {
        CollectionCase theCase = new CollectionCase();
        ReflectionTestUtils.setField(theCase, "state", state);
        return theCase;
    }

    @Test
    void aSecondHoldFindsTheCaseHeldAndLeavesItSo() {
        CollectionCase theCase = in(HELD);
        theCase.hold();
        assertThat(theCase.state()).isEqualTo(HELD);
    }

    @Test
    void aHeldCaseCannotBePlaced() {
        assertThatThrownBy(() -> in(HELD).place()).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void aContactReportedLateDoesNotTurnTheLastContactBack() {
        CollectionCase theCase = in(OPEN);
        Instant later = Instant.parse("2026-03-05T02:00:00Z");
        theCase.contacted(later);
        theCase.contacted(later.minusSeconds(60));
        assertThat(ReflectionTestUtils.getField(theCase, "lastContactAt")).isEqualTo(later);
    }
}
