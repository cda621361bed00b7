package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.cases.Promises.State.BROKEN;
import static org.qingshou.cases.Promises.State.CANCELLED;
import static org.qingshou.cases.Promises.State.KEPT;
import static org.qingshou.cases.Promises.State.OPEN;
import static org.qingshou.cases.Promises.State.PARTLY_KEPT;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qingshou.kernel.Money;

/**
 * Every pair of states against the table, over every sum that may have come and every day up to which payments are
 * known: payments and their reversals are all that moves a promise.
 */
class PromiseStateTest {
    private static final LocalDate MADE = LocalDate.of(2026, 3, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 10);
    private static final int GRACE = 3;

    private static final Map<Promises.State, Set<Promises.State>> TABLE = Map.of(
            OPEN, Set.of(OPEN, KEPT, PARTLY_KEPT, BROKEN),
            KEPT, Set.of(OPEN, KEPT, PARTLY_KEPT, BROKEN),
            PARTLY_KEPT, Set.of(OPEN, KEPT, PARTLY_KEPT, BROKEN),
            BROKEN, Set.of(BROKEN),
            CANCELLED, Set.of());

    static Stream<Arguments> pairs() {
        return Stream.of(Promises.State.values())
                .flatMap(from -> Stream.of(Promises.State.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void onlyTheMovesOfTheTableCanComeAbout(Promises.State from, Promises.State to) {
        assertThat(reached(from).contains(to))
                .isEqualTo(TABLE.getOrDefault(from, Set.of()).contains(to));
    }

    private static Set<Promises.State> reached(Promises.State from) {
        Set<Promises.State> reached = EnumSet.noneOf(Promises.State.class);
        PromiseSettling.Given promise = new PromiseSettling.Given(
                UUID.randomUUID(), UUID.randomUUID(), Money.of("1000"), MADE, DUE, from, Money.ZERO);
        for (String sum : List.of("0", "0.01", "999.99", "1000", "1500"))
            for (LocalDate closed : List.of(MADE, DUE, DUE.plusDays(GRACE), DUE.plusDays(GRACE + 1)))
                new PromiseSettling(GRACE)
                        .settle(List.of(promise), List.of(new PromiseSettling.Paid(MADE, Money.of(sum))), closed)
                        .forEach(settled -> reached.add(settled.state()));
        return reached;
    }
}
