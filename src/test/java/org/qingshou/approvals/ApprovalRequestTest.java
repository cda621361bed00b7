package org.qingshou.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.testing.Refusals.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Ids;

class ApprovalRequestTest {
    private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");
    private static final LocalDate EXPIRES = LocalDate.of(2026, 12, 23);
    private static final BranchCode BRANCH = new BranchCode("0101");
    private static final ActorId MAKER = new ActorId("zhao.min");
    private static final ActorId CHECKER = new ActorId("chen.bo");
    private static final ActorId PARENT = new ActorId("sun.ke");
    private static final byte[] WORDS = {1};

    private final ApprovalRequest request =
            new ApprovalRequest(Ids.next(), new Ask("K", "s", BRANCH, MAKER, "", Map.of()), MAKER, WORDS, "{}", AT);

    private static Seat self(ActorId who) {
        return new Seat(who, null);
    }

    private void levels(int levels) {
        request.under(levels, BRANCH, EXPIRES);
    }

    @Test
    void theMakerCanGiveNoneOfTheThreeAnswersNeitherInPersonNorThroughADeputy() {
        for (Seat seat : new Seat[] {self(MAKER), new Seat(MAKER, PARENT), new Seat(CHECKER, MAKER)}) {
            refused("approvals.maker", () -> request.approve(seat, AT));
            refused("approvals.maker", () -> request.reject(seat, WORDS, AT));
            refused("approvals.maker", () -> request.sendBack(seat, WORDS, AT));
        }
        assertThat(request.state()).isEqualTo(RequestState.PENDING);
    }

    @Test
    void aDecidedRequestIsNotDecidedAgain() {
        assertThat(request.approve(self(CHECKER), AT)).isTrue();
        assertThatThrownBy(() -> request.reject(self(PARENT), WORDS, AT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void twoLevelsNeedTwoPeopleAndNobodyCountsTwiceThroughADeputy() {
        levels(2);
        assertThat(request.approve(self(CHECKER), AT)).isFalse();
        assertThat(request.state()).isEqualTo(RequestState.PENDING);
        refused("approvals.again", () -> request.approve(self(CHECKER), AT));
        refused("approvals.again", () -> request.approve(new Seat(CHECKER, PARENT), AT));
        refused("approvals.again", () -> request.approve(new Seat(PARENT, CHECKER), AT));
        assertThat(request.approve(self(PARENT), AT)).isTrue();
        assertThat(request.state()).isEqualTo(RequestState.APPLIED);
    }

    @Test
    void whomADeputyStoodInForHasSaidYesToo() {
        levels(2);
        request.approve(new Seat(CHECKER, PARENT), AT);
        refused("approvals.again", () -> request.approve(self(PARENT), AT));
        assertThat(request.without(PARENT)).isTrue();
    }

    @Test
    void theSecondLevelMaySayNo() {
        levels(2);
        request.approve(self(CHECKER), AT);
        request.reject(self(PARENT), WORDS, AT);
        assertThat(request.state()).isEqualTo(RequestState.REJECTED);
    }

    @Test
    void anAnswerComesFromTheMakerAndEveryLevelStartsAnew() {
        levels(2);
        request.approve(self(CHECKER), AT);
        request.sendBack(self(PARENT), WORDS, AT);
        refused("approvals.answer.maker", () -> request.answer(CHECKER, AT));
        request.answer(MAKER, AT);
        assertThat(request.state()).isEqualTo(RequestState.PENDING);
        assertThat(request.level()).isZero();
        assertThat(request.approve(self(CHECKER), AT)).isFalse();
    }

    @Test
    void whoAsksAgainAfterASendBackIsTheMakerThen() {
        request.sendBack(self(CHECKER), WORDS, AT);
        request.askAgain(CHECKER, WORDS, "{}", AT);
        refused("approvals.maker", () -> request.approve(self(CHECKER), AT));
        request.approve(self(MAKER), AT);
        assertThat(request.state()).isEqualTo(RequestState.APPLIED);
    }

    @Test
    void onlyTheMakerTakesARequestBack() {
        refused("approvals.withdraw.maker", () -> request.withdraw(CHECKER, AT));
        request.withdraw(MAKER, AT);
        assertThat(request.state()).isEqualTo(RequestState.WITHDRAWN);
    }

    @Test
    void whatExpiredIsDecidedNoMore() {
        request.expire(ActorId.system("day-end"), AT);
        assertThat(request.state()).isEqualTo(RequestState.EXPIRED);
        assertThatThrownBy(() -> request.approve(self(CHECKER), AT)).isInstanceOf(IllegalStateException.class);
    }
}
