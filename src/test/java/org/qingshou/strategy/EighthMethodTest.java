package org.qingshou.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.strategy.LadderFixture.MANAGER;
import static org.qingshou.strategy.LadderFixture.OFFICER;
import static org.qingshou.strategy.LadderFixture.signIn;
import static org.qingshou.testing.Refusals.refused;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branches;
import org.qingshou.access.Users;
import org.qingshou.approvals.ApprovalDesk;
import org.qingshou.approvals.Decision;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.Reach;
import org.qingshou.strategy.method.Segment;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/** A method that a bank switched on is a step like the others: on the ladder, in the advice, before the gateway. */
@QingshouTest
@Transactional
@TestPropertySource(properties = {"qingshou.methods.disposal=true", "qingshou.strategy.score-column=评分"})
class EighthMethodTest {
    private static final MethodCode DISPOSAL = new MethodCode("DISPOSAL");

    @Autowired
    StrategyDesk desk;

    @Autowired
    StepProposals proposals;

    @Autowired
    StrategyReads reads;

    @Autowired
    Ladder ladder;

    @Autowired
    ApprovalDesk approvals;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Users users;

    @Autowired
    Branches branches;

    private CaseId caseId;
    private LocalDate today;

    @BeforeEach
    void aCase() {
        LadderFixture fixture = new LadderFixture(jdbc, users, branches);
        fixture.people();
        today = clock.today();
        caseId = fixture.farmersCase("160000.00", today);
        signIn(OFFICER);
        desk.diagnose(
                caseId,
                new StrategyDesk.Finding(3, 3, Reach.YES, Segment.MEDIUM, List.of(Cause.OTHER), Set.of(), null));
    }

    @Test
    void theGatewayStaysClosedUntilTheEighthIsSettledToo() {
        assertThat(ladder.steps(caseId)).hasSize(8).last().satisfies(step -> {
            assertThat(step.method()).isEqualTo(DISPOSAL);
            assertThat(step.position()).isEqualTo(8);
        });
        Map<MethodCode, String> reasons = new HashMap<>();
        reads.counsel(caseId).waivable().keySet().forEach(method -> reasons.put(method, "NA_ALL_INSOLVENT"));
        reasons.remove(DISPOSAL);
        approve(proposals.waive(caseId, reasons, "破产"));
        assertThat(ladder.exhausted(caseId)).isFalse();
        assertThat(reads.counsel(caseId).advice().orElseThrow().answer()).isEqualTo(new Answer.Method(DISPOSAL));
    }

    @Test
    void itIsOpenedByAManagerOnCheckedCollateralAndWorkedToItsEnd() {
        refused("method.DISPOSAL.check.first", () -> proposals.propose(caseId, DISPOSAL, Optional.empty(), "变现"));
        UUID asset = asset();
        refused(
                "method.DISPOSAL.check.asset",
                () -> proposals.waive(caseId, Map.of(DISPOSAL, "NA8_NO_COLLATERAL"), ""));
        approve(proposals.propose(caseId, DISPOSAL, Optional.empty(), "变现").orElseThrow());
        keep("OFFER", today, Map.of("asset", asset.toString(), "way", "SALE", "floor", "200000", "agreed", "true"));
        Map<String, String> attempt = Map.of("asset", asset.toString(), "way", "AUCTION", "result", "NO_BID");
        keep("ATTEMPT", today.minusDays(1), attempt);
        Leave unsold = new Leave(DISPOSAL, StepState.EXHAUSTED, "DISPOSAL_UNSOLD");
        refused("strategy.missing.1", () -> proposals.leave(caseId, unsold));
        keep("ATTEMPT", today, attempt);
        proposals.leave(caseId, unsold);
        assertThat(ladder.steps(caseId).getLast().state()).isEqualTo(StepState.EXHAUSTED);
    }

    @Test
    void whatIsOverBelongsToTheOwnerSoTheSumsMustAddUp() {
        UUID asset = asset();
        approve(proposals.propose(caseId, DISPOSAL, Optional.empty(), "变现").orElseThrow());
        refused("method.DISPOSAL.check.split", () -> keep("PROCEEDS", today, proceeds(asset, "20000")));
        keep("PROCEEDS", today, proceeds(asset, "30000"));
        proposals.leave(caseId, new Leave(DISPOSAL, StepState.SUCCEEDED, "DISPOSAL_REPAID"));
        assertThat(ladder.steps(caseId).getLast().state()).isEqualTo(StepState.SUCCEEDED);
    }

    private static Map<String, String> proceeds(UUID asset, String toOwner) {
        return Map.of(
                "asset",
                asset.toString(),
                "amount",
                "200000",
                "costs",
                "10000",
                "toLoan",
                "160000",
                "toOwner",
                toOwner);
    }

    private UUID asset() {
        Map<String, String> values = new HashMap<>(
                Map.of("sort", "HOUSE", "owner", "BORROWER", "title", "浙2026001", "checked", "REGISTRY", "rank", "1"));
        values.putAll(Map.of("value", "260000", "valuedOn", today.minusDays(20).toString(), "occupied", "false"));
        return desk.record(caseId, DISPOSAL, "ASSET", today, values).id();
    }

    private void keep(String kind, LocalDate on, Map<String, String> values) {
        desk.record(caseId, DISPOSAL, kind, on, values);
    }

    private void approve(UUID request) {
        signIn(MANAGER);
        approvals.decide(request, new Decision.Approve());
        signIn(OFFICER);
    }
}
