package org.qingshou.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;

class ApprovalRequestTest {
    private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");
    private static final ActorId MAKER = new ActorId("zhao.min");
    private static final ActorId CHECKER = new ActorId("chen.bo");
    private static final byte[] WORDS = {1};

    private final ApprovalRequest request =
            new ApprovalRequest(Ids.next(), "K", "s", new BranchCode("0101"), MAKER, WORDS, "{}", AT);

    @Test
    void theMakerCanGiveNoneOfTheThreeAnswers() {
        assertThatThrownBy(() -> request.approve(MAKER, AT)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> request.reject(MAKER, WORDS, AT)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> request.sendBack(MAKER, WORDS, AT)).isInstanceOf(Refused.class);
        assertThat(request.state()).isEqualTo(RequestState.PENDING);
    }

    @Test
    void aDecidedRequestIsNotDecidedAgain() {
        request.approve(CHECKER, AT);
        assertThatThrownBy(() -> request.reject(CHECKER, WORDS, AT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoAsksAgainAfterASendBackIsTheMakerThen() {
        request.sendBack(CHECKER, WORDS, AT);
        request.askAgain(CHECKER, WORDS, "{}", AT);
        assertThatThrownBy(() -> request.approve(CHECKER, AT)).isInstanceOf(Refused.class);
        request.approve(MAKER, AT);
        assertThat(request.state()).isEqualTo(RequestState.APPLIED);
    }

    @Test
    void onlyTheMakerTakesARequestBack() {
        assertThatThrownBy(() -> request.withdraw(CHECKER, AT)).isInstanceOf(Refused.class);
        request.withdraw(MAKER, AT);
        assertThat(request.state()).isEqualTo(RequestState.WITHDRAWN);
    }
}
