package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.cases.CaseState.CLOSED;
import static org.qingshou.cases.CaseState.HELD;
import static org.qingshou.cases.CaseState.OPEN;
import static org.qingshou.cases.CaseState.PLACED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.util.ReflectionTestUtils;

/** Every pair of states against the table, and every act of the aggregate in every state. */
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

    /** What is done with a case, the state it is left in, and the states in which it may be done. */
    enum Act {
        HOLD(CollectionCase::hold, HELD, OPEN, HELD, PLACED),
        RELEASE(CollectionCase::release, OPEN, HELD, PLACED),
        PLACE(CollectionCase::place, PLACED, OPEN),
        CLOSE(theCase -> theCase.close("PAID", LocalDate.of(2026, 3, 5)), CLOSED, OPEN, HELD, PLACED);

        private final Consumer<CollectionCase> done;
        private final CaseState after;
        private final Set<CaseState> in;

        Act(Consumer<CollectionCase> done, CaseState after, CaseState... in) {
            this.done = done;
            this.after = after;
            this.in = Set.of(in);
        }
    }

    static Stream<Arguments> acts() {
        return Stream.of(CaseState.values())
                .flatMap(from -> Stream.of(Act.values()).map(act -> Arguments.of(from, act)));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void anActIsDoneInItsStatesOnlyAndARefusedOneLeavesTheCaseAsItWas(CaseState from, Act act) {
        CollectionCase theCase = in(from);
        if (act.in.contains(from)) {
            act.done.accept(theCase);
            assertThat(theCase.state()).isEqualTo(act.after);
        } else {
            assertThatThrownBy(() -> act.done.accept(theCase)).isInstanceOf(IllegalTransition.class);
            assertThat(theCase.state()).isEqualTo(from);
        }
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
