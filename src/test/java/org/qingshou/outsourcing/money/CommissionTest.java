package org.qingshou.outsourcing.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qingshou.kernel.Money;

/** Every hand-calculated example of the table comes out to the fen, line by line. */
class CommissionTest {
    static Stream<CommissionExample> examples() throws IOException {
        return CommissionExample.all(Path.of("src", "test", "resources", "commission-examples.txt")).stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void comesOutAsCalculatedByHand(CommissionExample example) {
        List<Reckoned> lines = Commission.of(example.accounts());
        assertThat(lines.stream().map(example::shown)).containsExactlyElementsOf(example.lines());
        assertThat(lines.stream().map(Reckoned::commission).reduce(Money.ZERO, Money::plus))
                .isEqualTo(example.total());
    }
}
