package org.qingshou.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.strategy.LadderFixture.MANAGER;
import static org.qingshou.strategy.LadderFixture.OFFICER;
import static org.qingshou.strategy.LadderFixture.TOWN;
import static org.qingshou.strategy.LadderFixture.signIn;
import static org.qingshou.testing.Refusals.refused;

import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.qingshou.cases.Cases;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.Reach;
import org.qingshou.strategy.method.Segment;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Two methods beside each other, and the ladder gone on with after an agency gave the case back. */
@QingshouTest
@Transactional
class LadderResumeTest {
    private static final ActorId SYSTEM = ActorId.system("test");
    private static final MethodCode OUTREACH = new MethodCode("OUTREACH");
    private static final MethodCode EMPATHY = new MethodCode("EMPATHY");
    private static final MethodCode ACCOUNTING = new MethodCode("ACCOUNTING");
    private static final MethodCode RECEIVABLES = new MethodCode("RECEIVABLES");

    @Autowired
    StrategyDesk desk;

    @Autowired
    StepProposals proposals;

    @Autowired
    StrategyReads reads;

    @Autowired
    Ladder ladder;

    @Autowired
    LadderPolicies policies;

    @Autowired
    ApprovalDesk approvals;

    @Autowired
    Cases cases;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Users users;

    @Autowired
    Branches branches;

    private LadderFixture fixture;
    private CaseId caseId;

    @BeforeEach
    void aCase() {
        fixture = new LadderFixture(jdbc, users, branches);
        fixture.people();
        caseId = fixture.farmersCase("160000.00", clock.today());
        signIn(OFFICER);
        desk.diagnose(
                caseId,
                new StrategyDesk.Finding(
                        4, 2, Reach.YES, Segment.MEDIUM, List.of(Cause.COST_TOO_HIGH), Set.of(), null));
    }

    @Test
    void theFirstThatWasOpenedIsPrimaryAndTheOtherTakesItsPlaceWhenItEnds() {
        approve(proposals.propose(caseId, RECEIVABLES, Optional.empty(), "先收账").orElseThrow());
        approve(proposals.propose(caseId, ACCOUNTING, Optional.empty(), "同时算账").orElseThrow());
        assertThat(reads.board(caseId).running()).containsExactly(RECEIVABLES, ACCOUNTING);
        assertThat(reads.board(caseId).beside(ACCOUNTING)).isTrue();
        assertThat(reads.board(caseId).beside(RECEIVABLES)).isFalse();
        proposals.leave(caseId, Leave.withdrawn(RECEIVABLES));
        assertThat(reads.board(caseId).running()).containsExactly(ACCOUNTING);
        assertThat(reads.board(caseId).beside(ACCOUNTING)).isFalse();
    }

    @Test
    void whichMethodsRunBesideEachOtherIsTheBranchsPolicy() {
        proposals.propose(caseId, OUTREACH, Optional.empty(), "先上门");
        refused("strategy.open.other", () -> proposals.propose(caseId, EMPATHY, Optional.empty(), "同时谈心"));
        LadderPolicy standard = policies.standard();
        Set<MethodPair> pairs = new HashSet<>(standard.pairs());
        pairs.add(new MethodPair(EMPATHY, OUTREACH));
        policies.add(new PolicyVersion(
                TOWN,
                1,
                false,
                new LadderPolicy(standard.asks(), standard.order(), pairs, 30, 90),
                SYSTEM,
                clock.instant(),
                MANAGER));
        approve(proposals.propose(caseId, EMPATHY, Optional.empty(), "同时谈心").orElseThrow());
        assertThat(reads.board(caseId).running()).containsExactly(OUTREACH, EMPATHY);
        refused("strategy.open.other", () -> proposals.propose(caseId, ACCOUNTING, Optional.empty(), "再加一个"));
    }

    @Test
    void afterAnAgencyGaveTheCaseBackSeveralMethodsBeginAnewInOneRequest() {
        settleAll();
        assertThat(reads.counsel(caseId).settled()).hasSameSizeAs(ladder.steps(caseId));
        cases.placed(caseId, "AG1", SYSTEM, clock.instant());
        refused("strategy.case.notInHouse", () -> proposals.reopen(caseId, Set.of(OUTREACH), "再做"));
        assertThat(reads.counsel(caseId).settled()).isEmpty();
        cases.returned(caseId, "RET_FULL", SYSTEM, clock.instant());
        refused("strategy.reopen.none", () -> proposals.reopen(caseId, Set.of(), "再做"));
        approve(proposals
                .reopen(caseId, Set.of(OUTREACH, EMPATHY), "机构退回，借款人已返乡")
                .orElseThrow());
        assertThat(ladder.missing(caseId)).hasSize(2);
        assertThat(ladder.steps(caseId).stream().filter(step -> step.round() == 2))
                .extracting(Ladder.StepView::method)
                .containsExactly(OUTREACH, EMPATHY);
        approve(proposals.propose(caseId, OUTREACH, Optional.empty(), "机构退回").orElseThrow());
        assertThat(reads.board(caseId).running()).containsExactly(OUTREACH);
    }

    private void settleAll() {
        Map<MethodCode, String> reasons = new LinkedHashMap<>();
        reads.counsel(caseId).waivable().forEach((method, offered) -> reasons.put(method, "NA_ALL_INSOLVENT"));
        approve(proposals.waive(caseId, reasons, "已破产"));
        assertThat(ladder.exhausted(caseId)).isTrue();
    }

    private void approve(UUID request) {
        signIn(MANAGER);
        approvals.decide(request, new Decision.Approve());
        signIn(OFFICER);
    }
}
