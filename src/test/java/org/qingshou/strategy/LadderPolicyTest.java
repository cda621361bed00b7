package org.qingshou.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.strategy.LadderFixture.MANAGER;
import static org.qingshou.strategy.LadderFixture.OFFICER;
import static org.qingshou.strategy.LadderFixture.TOWN;
import static org.qingshou.strategy.LadderFixture.signIn;
import static org.qingshou.testing.Refusals.refused;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.approvals.ApprovalDesk;
import org.qingshou.approvals.Decision;
import org.qingshou.cases.Timeline;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.Reach;
import org.qingshou.strategy.method.Segment;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What a branch chose about the ladder holds in its cases; less control is never chosen by one person alone. */
@QingshouTest
@Transactional
class LadderPolicyTest {
    private static final ActorId ADMIN = new ActorId("st.admin");
    private static final BranchCode BELOW = new BranchCode("st-below");
    private static final MethodCode OUTREACH = new MethodCode("OUTREACH");
    private static final MethodCode EMPATHY = new MethodCode("EMPATHY");
    private static final MethodCode ACCOUNTING = new MethodCode("ACCOUNTING");
    private static final MethodCode ADVICE = new MethodCode("ADVICE");
    private static final MethodCode FUNDING = new MethodCode("FUNDING");

    @Autowired
    PolicyDesk policies;

    @Autowired
    LadderPolicies stored;

    @Autowired
    AtOnceDesk atOnce;

    @Autowired
    StrategyDesk desk;

    @Autowired
    StepProposals proposals;

    @Autowired
    Ladder ladder;

    @Autowired
    StrategyReads reads;

    @Autowired
    ApprovalDesk approvals;

    @Autowired
    Openings openings;

    @Autowired
    CaseFiles files;

    @Autowired
    Timeline timeline;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Users users;

    @Autowired
    Branches branches;

    private LadderFixture fixture;
    private LocalDate today;
    private CaseId caseId;

    @BeforeEach
    void aCase() {
        fixture = new LadderFixture(jdbc, users, branches);
        fixture.people();
        branches.add(new Branch(BELOW, "below", TOWN, ZoneId.of("Asia/Shanghai"), "330100"));
        users.add(
                new UserInfo(ADMIN, "admin", "1", Set.of(Roles.ADMIN), null, null, true),
                "long-enough-1",
                ActorId.system("test"));
        today = clock.today();
        caseId = fixture.farmersCase("160000.00", today);
        signIn(OFFICER);
    }

    @Test
    void whatTightensHoldsAtOnceAndBranchesBelowHaveItToo() {
        LadderPolicy standard = stored.standard();
        Set<Move> more = new HashSet<>(standard.asks());
        more.add(Move.FIRST_STEP);
        assertThat(change(with(standard, more))).isEmpty();
        assertThat(stored.of(TOWN).asks(Move.FIRST_STEP)).isTrue();
        assertThat(stored.of(BELOW)).isEqualTo(stored.of(TOWN));
        signIn(OFFICER);
        diagnose(4, 4, Cause.PRICE_FALL);
        assertThat(proposals.propose(caseId, OUTREACH, Optional.empty(), "")).isPresent();
        assertThat(state(OUTREACH)).isEqualTo(StepState.AVAILABLE);
    }

    @Test
    void whatLoosensWaitsForAManagerAndIsKeptWithBothNames() {
        UUID asked = change(loose()).orElseThrow();
        assertThat(stored.of(TOWN)).isEqualTo(stored.standard());
        signIn(MANAGER);
        assertThat(approvals.open(asked).evidence())
                .extracting(line -> line.key())
                .containsExactly("strategy.policy.line.atOnce");
        approvals.decide(asked, new Decision.Approve());
        assertThat(stored.of(TOWN).asks(Move.ESCALATE)).isFalse();
        SignedIn.as(ADMIN, Roles.ADMIN);
        assertThat(policies.open(TOWN).history()).singleElement().satisfies(past -> {
            assertThat(past.version().by()).isEqualTo(ADMIN);
            assertThat(past.version().approvedBy()).isEqualTo(MANAGER);
        });
    }

    @Test
    void looseningWithoutAReasonOrOverAnotherChangeIsRefused() {
        SignedIn.as(ADMIN, Roles.ADMIN);
        refused("strategy.policy.reason", () -> policies.change(TOWN, loose(), 0, " "));
        refused("strategy.policy.changed", () -> policies.change(TOWN, loose(), 3, "试点"));
        refused("strategy.policy.same", () -> policies.change(TOWN, null, 0, ""));
        policies.change(TOWN, loose(), 0, "试点");
        refused("strategy.policy.waiting", () -> policies.change(TOWN, tight(), 0, ""));
    }

    @Test
    void everyWayOfLooseningIsSeenAndNoTighteningIs() {
        LadderPolicy base = stored.standard();
        assertThat(loose().looserThan(base)).isTrue();
        assertThat(tight().looserThan(base)).isFalse();
        assertThat(new LadderPolicy(base.asks(), base.order(), base.pairs(), 31, 90).looserThan(base))
                .isTrue();
        assertThat(new LadderPolicy(base.asks(), base.order(), base.pairs(), 30, 0).looserThan(base))
                .isTrue();
        LadderPolicy forced = new LadderPolicy(base.asks(), base.order(), base.pairs(), 30, 90, 120);
        assertThat(forced.looserThan(base)).isFalse();
        assertThat(base.looserThan(forced)).isTrue();
        assertThat(new LadderPolicy(base.asks(), base.order(), base.pairs(), 20, 80).looserThan(base))
                .isFalse();
        Set<MethodPair> more = new HashSet<>(base.pairs());
        more.add(new MethodPair(OUTREACH, EMPATHY));
        assertThat(new LadderPolicy(base.asks(), base.order(), more, 30, 90).looserThan(base))
                .isTrue();
        assertThat(new LadderPolicy(base.asks(), reversed(base), Set.of(), 30, 90).looserThan(base))
                .isFalse();
    }

    @Test
    void aBranchGoesBackToTheOneAboveAndTheVersionsStay() {
        change(tight());
        SignedIn.as(ADMIN, Roles.ADMIN);
        UUID asked = policies.change(TOWN, null, 1, "恢复").orElseThrow();
        signIn(MANAGER);
        approvals.decide(asked, new Decision.Approve());
        assertThat(stored.of(TOWN)).isEqualTo(stored.standard());
        SignedIn.as(ADMIN, Roles.ADMIN);
        assertThat(policies.open(TOWN).own()).isFalse();
        assertThat(policies.open(TOWN).history()).hasSize(2);
    }

    @Test
    void aCompleteStepGoesOnAtOnceAndStandsInTheListOfTheDayForSomebodyElseToRead() {
        loosened();
        workedOutreach();
        assertThat(proposals.propose(
                        caseId,
                        EMPATHY,
                        Optional.of(new Leave(OUTREACH, StepState.EXHAUSTED, "OUTREACH_UNWILLING")),
                        "态度有松动"))
                .isEmpty();
        assertThat(state(OUTREACH)).isEqualTo(StepState.EXHAUSTED);
        assertThat(state(EMPATHY)).isEqualTo(StepState.ACTIVE);
        assertThat(timeline.latest(caseId, Timeline.Kind.STEP, 20))
                .extracting(Timeline.Entry::key)
                .contains("strategy.timeline.atOnce");
        signIn(MANAGER);
        AtOnceDesk.Made made = atOnce.list(today, today, true, 0, 50)
                .filter(one -> one.caseId().equals(caseId))
                .findFirst()
                .orElseThrow();
        assertThat(made.method()).isEqualTo(EMPATHY);
        assertThat(made.left()).isEqualTo(OUTREACH);
        assertThat(made.reason()).isEqualTo("态度有松动");
        assertThat(atOnce.read(List.of(made.id()))).isOne();
        assertThat(atOnce.list(today, today, true, 0, 50))
                .noneMatch(one -> one.caseId().equals(caseId));
        assertThat(atOnce.list(today, today, false, 0, 50))
                .anyMatch(one -> one.id().equals(made.id()) && one.readBy() != null);
    }

    @Test
    void aManagerDoesNotReadWhatTheyDidThemselves() {
        loosened();
        workedOutreach();
        signIn(MANAGER);
        proposals.propose(
                caseId, EMPATHY, Optional.of(new Leave(OUTREACH, StepState.EXHAUSTED, "OUTREACH_UNWILLING")), "换法");
        AtOnceDesk.Made made =
                atOnce.list(today, today, true, 0, 50).findFirst().orElseThrow();
        assertThat(made.own()).isTrue();
        refused("strategy.atOnce.own", () -> atOnce.read(List.of(made.id())));
    }

    @Test
    void withoutCompleteEvidenceOrForFundingALooseBranchStillAsks() {
        loosened();
        diagnose(2, 2, Cause.DISASTER);
        proposals.propose(caseId, OUTREACH, Optional.empty(), "");
        assertThat(proposals.propose(caseId, EMPATHY, Optional.of(Leave.withdrawn(OUTREACH)), "先谈心"))
                .isPresent();
        assertThat(state(EMPATHY)).isEqualTo(StepState.AVAILABLE);
        CaseId other = fixture.farmersCase("90000.00", today);
        workedOutreach(other);
        proposals.leave(other, new Leave(OUTREACH, StepState.EXHAUSTED, "OUTREACH_UNWILLING"));
        assertThat(openings.atOnce(files.read(other), FUNDING, Optional.empty()))
                .isFalse();
        assertThat(proposals.propose(other, EMPATHY, Optional.empty(), "推进")).isEmpty();
    }

    @Test
    void aWaiverIsAskedForWhateverThePolicySays() {
        UUID asked = change(new LadderPolicy(Set.of(), stored.standard().order(), Set.of(), 0, 0))
                .orElseThrow();
        signIn(MANAGER);
        approvals.decide(asked, new Decision.Approve());
        signIn(OFFICER);
        assertThat(proposals.waive(caseId, Map.of(ADVICE, "NA5_REFUSED"), "")).isNotNull();
        assertThat(state(ADVICE)).isEqualTo(StepState.AVAILABLE);
    }

    @Test
    void whereABranchWantsItAManagerAlsoDecidesHowAStepEnds() {
        change(tight());
        signIn(OFFICER);
        workedOutreach();
        UUID asked = proposals
                .leave(caseId, new Leave(OUTREACH, StepState.EXHAUSTED, "OUTREACH_UNWILLING"))
                .orElseThrow();
        assertThat(state(OUTREACH)).isEqualTo(StepState.ACTIVE);
        signIn(MANAGER);
        approvals.decide(asked, new Decision.Approve());
        assertThat(state(OUTREACH)).isEqualTo(StepState.EXHAUSTED);
    }

    @Test
    void theOrderOfTheBranchIsTheOrderOfItsCases() {
        LadderPolicy standard = stored.standard();
        List<MethodCode> order = new ArrayList<>(standard.order());
        Collections.swap(order, order.indexOf(OUTREACH), order.indexOf(EMPATHY));
        assertThat(change(new LadderPolicy(standard.asks(), order, standard.pairs(), 30, 90)))
                .isEmpty();
        signIn(OFFICER);
        assertThat(ladder.steps(caseId)).extracting(Ladder.StepView::method).startsWith(EMPATHY, OUTREACH, ACCOUNTING);
        assertThat(reads.workspace(caseId, EMPATHY).step().position()).isOne();
        diagnose(3, 3, Cause.UNWILLING);
        assertThat(proposals.propose(caseId, EMPATHY, Optional.empty(), "")).isEmpty();
        SignedIn.as(ADMIN, Roles.ADMIN);
        refused(
                "strategy.policy.order",
                () -> policies.change(
                        TOWN, new LadderPolicy(standard.asks(), List.of(EMPATHY), Set.of(), 30, 90), 1, ""));
    }

    private LadderPolicy loose() {
        Set<Move> fewer = new HashSet<>(stored.standard().asks());
        fewer.remove(Move.ESCALATE);
        return with(stored.standard(), fewer);
    }

    private LadderPolicy tight() {
        return with(
                stored.standard(),
                EnumSet.allOf(Move.class).stream()
                        .filter(move -> move != Move.FIRST_STEP)
                        .collect(Collectors.toSet()));
    }

    private static LadderPolicy with(LadderPolicy policy, Set<Move> asks) {
        return new LadderPolicy(asks, policy.order(), policy.pairs(), policy.remindDays(), policy.transferDays());
    }

    private static List<MethodCode> reversed(LadderPolicy policy) {
        return policy.order().reversed();
    }

    private Optional<UUID> change(LadderPolicy policy) {
        SignedIn.as(ADMIN, Roles.ADMIN);
        return policies.change(TOWN, policy, stored.version(TOWN), "试点");
    }

    private void loosened() {
        UUID asked = change(loose()).orElseThrow();
        signIn(MANAGER);
        approvals.decide(asked, new Decision.Approve());
        signIn(OFFICER);
    }

    private void workedOutreach() {
        workedOutreach(caseId);
    }

    private void workedOutreach(CaseId id) {
        diagnose(id, 2, 2, Cause.UNWILLING);
        proposals.propose(id, OUTREACH, Optional.empty(), "");
        fixture.contact(id, "VISIT_HOME", "VISIT", "V_UNWILLING", true, today.minusDays(3));
        fixture.contact(id, "VISIT_HOME", "VISIT", "V_NOTICE_SIGNED", true, today.minusDays(2));
    }

    private void diagnose(int willingness, int ability, Cause cause) {
        diagnose(caseId, willingness, ability, cause);
    }

    private void diagnose(CaseId id, int willingness, int ability, Cause cause) {
        desk.diagnose(
                id,
                new StrategyDesk.Finding(
                        willingness, ability, Reach.YES, Segment.MEDIUM, List.of(cause), Set.of(), null));
    }

    private StepState state(MethodCode method) {
        return ladder.steps(caseId).stream()
                .filter(step -> step.method().equals(method))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
