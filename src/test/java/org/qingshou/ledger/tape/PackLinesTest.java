package org.qingshou.ledger.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PackLinesTest {
    /** Every byte that is escaped stands in one of these. */
    private static final List<UUID> IDS = List.of(
            UUID.fromString("00095c0a-0d00-7000-8000-095c0a0d00ff"),
            UUID.fromString("5c5c5c5c-0909-7a0a-8d0d-000000000000"),
            UUID.fromString("01234567-89ab-7def-8123-456789abcdef"));

    @Test
    void idsComeBackAsTheyWerePackedAndLinesAreTakenOutWhole() {
        RowBytes rows = new RowBytes(3);
        for (int i = 0; i < IDS.size(); i++) rows.add(i + 9, IDS.get(i), "a\tb\nc\\");
        byte[] bytes = rows.copy();
        assertThat(PackLines.ids(bytes, Set.of(9L, 10L, 11L))).isEqualTo(IDS);
        assertThat(PackLines.ids(bytes, Set.of(1L, 11L))).containsExactly(IDS.get(2));
        byte[] left = PackLines.without(bytes, Set.of(10L));
        assertThat(PackLines.ids(left, Set.of(9L, 10L, 11L))).containsExactly(IDS.get(0), IDS.get(2));
        assertThat(PackLines.without(bytes, Set.of(9L, 10L, 11L))).isEmpty();
    }

    @Test
    void aLineEndsBehindItsLineFeed() {
        byte[] bytes = "1\tx\n2\tyy\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(PackLines.endOfLine(bytes, 1)).isEqualTo(4);
        assertThat(PackLines.endOfLine(bytes, 4)).isEqualTo(4);
        assertThat(PackLines.endOfLine(bytes, 5)).isEqualTo(9);
        assertThat(PackLines.endOfLine(bytes, 9)).isEqualTo(9);
    }
}
