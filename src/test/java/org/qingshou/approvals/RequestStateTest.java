package org.qingshou.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestStateTest {
    private static final Map<RequestState, Set<RequestState>> TABLE = Map.of(
            RequestState.PENDING,
            Set.of(
                    RequestState.APPLIED,
                    RequestState.REJECTED,
                    RequestState.SENT_BACK,
                    RequestState.WITHDRAWN,
                    RequestState.EXPIRED),
            RequestState.SENT_BACK,
            Set.of(RequestState.PENDING, RequestState.WITHDRAWN),
            RequestState.APPLIED,
            Set.of(),
            RequestState.REJECTED,
            Set.of(),
            RequestState.WITHDRAWN,
            Set.of(),
            RequestState.EXPIRED,
            Set.of());

    @ParameterizedTest
    @EnumSource
    void everyMoveOutsideTheTableThrows(RequestState from) {
        for (RequestState to : RequestState.values()) {
            if (TABLE.getOrDefault(from, Set.of()).contains(to))
                assertThat(from.to(to)).isEqualTo(to);
            else assertThatThrownBy(() -> from.to(to)).isInstanceOf(IllegalStateException.class);
        }
    }
}
