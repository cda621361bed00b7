package org.qingshou.outsourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.outsourcing.PlacementState.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qingshou.kernel.Refused;

/** Every pair of states against a table written out by hand. */
class PlacementStateTest {
    private static final Map<PlacementState, Set<PlacementState>> TABLE = Map.ofEntries(
            Map.entry(PROPOSED, EnumSet.of(APPROVED, REJECTED, CANCELLED)),
            Map.entry(APPROVED, EnumSet.of(NOTIFIED, CANCELLED)),
            Map.entry(NOTIFIED, EnumSet.of(QUEUED, CANCELLED)),
            Map.entry(QUEUED, EnumSet.of(SENT, OFFERED, ACCEPTED, DECLINED, CANCELLED, RECALL_REQUESTED)),
            Map.entry(SENT, EnumSet.of(OFFERED, ACCEPTED, DECLINED, RECALL_REQUESTED)),
            Map.entry(OFFERED, EnumSet.of(ACCEPTED, DECLINED, OFFER_EXPIRED, RECALL_REQUESTED)),
            Map.entry(ACCEPTED, EnumSet.of(ACTIVE, RECALL_REQUESTED)),
            Map.entry(ACTIVE, EnumSet.of(RECALL_REQUESTED, RETURNED, COMPLETED, TERM_EXPIRED)),
            Map.entry(RECALL_REQUESTED, EnumSet.of(RETURNED, DECLINED)),
            Map.entry(RETURNED, EnumSet.of(PURGED)),
            Map.entry(COMPLETED, EnumSet.of(PURGED)),
            Map.entry(TERM_EXPIRED, EnumSet.of(PURGED)));

    static Stream<Arguments> pairs() {
        return Arrays.stream(values()).flatMap(from -> Arrays.stream(values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aPlacementMovesOnlyAsTheTableSays(PlacementState from, PlacementState to) {
        boolean allowed = TABLE.getOrDefault(from, Set.of()).contains(to);
        if (allowed) assertThat(from.to(to)).isEqualTo(to);
        else assertThatThrownBy(() -> from.to(to)).isInstanceOf(Refused.class);
    }

    @Test
    void whateverIsAwayIsOpen() {
        assertThat(values()).allMatch(state -> !state.away() || state.open());
    }
}
