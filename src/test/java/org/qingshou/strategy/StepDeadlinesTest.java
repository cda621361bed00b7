package org.qingshou.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingshou.strategy.LadderFixture.MANAGER;
import static org.qingshou.strategy.LadderFixture.OFFICER;
import static org.qingshou.strategy.LadderFixture.STRANGER;
import static org.qingshou.strategy.LadderFixture.TOWN;
import static org.qingshou.strategy.LadderFixture.signIn;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.cases.CaseAssignment;
import org.qingshou.cases.Cases;
import org.qingshou.cases.Timeline;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.notify.Notice;
import org.qingshou.notify.Notices;
import org.qingshou.strategy.OverdueDesk.Overdue;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.Reach;
import org.qingshou.strategy.method.Segment;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A step that runs too long is put to its people by the close of the day, once, and later to somebody else. */
@QingshouTest
@Transactional
class StepDeadlinesTest {
    private static final MethodCode OUTREACH = new MethodCode("OUTREACH");
    private static final ActorId SECOND = new ActorId("st.second");

    @Autowired
    StepDeadlines deadlines;

    @Autowired
    OverdueDesk overdue;

    @Autowired
    StrategyDesk desk;

    @Autowired
    StepProposals proposals;

    @Autowired
    LadderPolicies policies;

    @Autowired
    CaseAssignment assignment;

    @Autowired
    Cases cases;

    @Autowired
    Notices notices;

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

    private LocalDate today;
    private CaseId caseId;

    @BeforeEach
    void aRunningStep() {
        LadderFixture fixture = new LadderFixture(jdbc, users, branches);
        fixture.people();
        users.add(
                new UserInfo(SECOND, "second", "2", Set.of(Roles.OFFICER), TOWN, null, true),
                "long-enough-1",
                ActorId.system("test"));
        today = clock.today();
        caseId = fixture.farmersCase("160000.00", today);
        signIn(OFFICER);
        desk.diagnose(
                caseId,
                new StrategyDesk.Finding(2, 3, Reach.YES, Segment.MEDIUM, List.of(Cause.OTHER), Set.of(), null));
        proposals.propose(caseId, OUTREACH, Optional.empty(), "");
    }

    @Test
    void onTheDayAfterTheLastThatIsLetItIsPutToOfficerAndManagersOnce() {
        deadlines.run(today.plusDays(30));
        assertThat(mine(OverdueStage.REMIND)).isEmpty();
        deadlines.run(today.plusDays(31));
        deadlines.run(today.plusDays(32));
        assertThat(mine(OverdueStage.REMIND)).singleElement().satisfies(late -> {
            assertThat(late.method()).isEqualTo(OUTREACH);
            assertThat(late.raisedOn()).isEqualTo(today.plusDays(31));
            assertThat(late.proposed()).isEqualTo("method.EMPATHY.name");
        });
        assertThat(told(OFFICER)).containsOnlyOnce("strategy.notice.overdue");
        assertThat(told(MANAGER)).containsOnlyOnce("strategy.notice.overdue.branch");
        assertThat(timeline.latest(caseId, Timeline.Kind.STEP, 20))
                .extracting(Timeline.Entry::key)
                .containsOnlyOnce("strategy.timeline.overdue.REMIND");
    }

    @Test
    void laterTheCaseIsOfferedToAnotherUntilSomebodyElseHasIt() {
        deadlines.run(today.plusDays(91));
        assertThat(mine(OverdueStage.REMIND)).isEmpty();
        assertThat(mine(OverdueStage.TRANSFER)).hasSize(1);
        signIn(MANAGER);
        assignment.reassign(List.of(caseId), SECOND);
        assertThat(mine(OverdueStage.TRANSFER)).isEmpty();
    }

    @Test
    void whatEndedOrWasPutAsideIsLateNoMoreAndARunBegunAnewHasItsOwnDays() {
        deadlines.run(today.plusDays(31));
        proposals.leave(caseId, Leave.withdrawn(OUTREACH));
        assertThat(overdue.ofCase(caseId)).isEmpty();
        assertThat(deadlines.run(today.plusDays(40))).isZero();
    }

    @Test
    void aHeldCaseIsLeftAloneAndABranchMayHaveNoDeadlines() {
        cases.hold(
                caseId, "HOLD_DISPUTE", today, today.plusDays(60), today.plusDays(60), "核实", OFFICER, clock.instant());
        deadlines.run(today.plusDays(31));
        assertThat(mine(OverdueStage.REMIND)).isEmpty();
        cases.holds(caseId, today).forEach(hold -> cases.lift(hold.id(), MANAGER, clock.instant()));
        LadderPolicy standard = policies.standard();
        policies.add(new PolicyVersion(
                TOWN,
                1,
                false,
                new LadderPolicy(standard.asks(), standard.order(), standard.pairs(), 0, 0),
                OFFICER,
                clock.instant(),
                MANAGER));
        deadlines.run(today.plusDays(400));
        assertThat(mine(OverdueStage.TRANSFER)).isEmpty();
    }

    private void forcedAfter(int days) {
        LadderPolicy standard = policies.standard();
        policies.add(new PolicyVersion(
                TOWN,
                1,
                false,
                new LadderPolicy(standard.asks(), standard.order(), standard.pairs(), 30, 90, days),
                OFFICER,
                clock.instant(),
                MANAGER));
    }

    private String owner() {
        return jdbc.sql("SELECT owner FROM collection_case WHERE id = :c")
                .param("c", caseId.value())
                .query(String.class)
                .single();
    }

    @Test
    void whereTheBranchWantsItTheCaseGoesToAnotherOnceARunAndEverybodyIsTold() {
        deadlines.run(today.plusDays(400));
        assertThat(owner()).as("no branch wants it by itself").isEqualTo(OFFICER.value());
        forcedAfter(120);
        deadlines.run(today.plusDays(120));
        assertThat(owner()).isEqualTo(OFFICER.value());
        deadlines.run(today.plusDays(121));
        String next = owner();
        assertThat(next).isNotEqualTo(OFFICER.value());
        deadlines.run(today.plusDays(122));
        assertThat(owner()).as("once for a run of the step").isEqualTo(next);
        assertThat(told(OFFICER)).contains("cases.notice.left");
        assertThat(told(new ActorId(next))).contains("cases.notice.came.one");
        assertThat(timeline.latest(caseId, Timeline.Kind.CASE, 20))
                .extracting(Timeline.Entry::key)
                .containsOnlyOnce("timeline.assigned.forced");
        assertThat(mine(OverdueStage.TRANSFER)).isEmpty();
    }

    @Test
    void whoWaitsForAVisitOrThePromisedDayKeepsTheOfficerUntilThen() {
        forcedAfter(120);
        jdbc.sql("""
                        INSERT INTO promise (id, case_id, person_id, amount, due_on, how, state, received, made_on, made_by, made_at)
                        SELECT UUID(), id, person_id, 100, :due, 'TRANSFER', 'OPEN', 0, :due, 'test', '2026-01-01'
                        FROM collection_case WHERE id = :c""")
                .param("due", today.plusDays(130))
                .param("c", caseId.value())
                .update();
        deadlines.run(today.plusDays(125));
        assertThat(owner()).isEqualTo(OFFICER.value());
        deadlines.run(today.plusDays(131));
        assertThat(owner()).isNotEqualTo(OFFICER.value());
    }

    @Test
    void whereNobodyElseCanTakeItItStays() {
        jdbc.sql("UPDATE app_user SET enabled = FALSE WHERE branch_code = :b AND login <> :o")
                .param("b", TOWN.value())
                .param("o", OFFICER.value())
                .update();
        forcedAfter(120);
        deadlines.run(today.plusDays(121));
        assertThat(owner()).isEqualTo(OFFICER.value());
        assertThat(mine(OverdueStage.TRANSFER)).hasSize(1);
    }

    @Test
    void anotherBranchSeesNothingOfIt() {
        deadlines.run(today.plusDays(31));
        signIn(STRANGER);
        assertThat(overdue.ofCase(caseId)).isEmpty();
        assertThat(mine(OverdueStage.REMIND)).isEmpty();
    }

    private List<Overdue> mine(OverdueStage stage) {
        return overdue.list(stage, 0, 100)
                .filter(late -> late.caseId().equals(caseId))
                .toList();
    }

    private List<String> told(ActorId reader) {
        return notices.latest(reader, 50).stream().map(Notice::key).toList();
    }
}
