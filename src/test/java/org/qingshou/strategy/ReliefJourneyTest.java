package org.qingshou.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.strategy.LadderFixture.MANAGER;
import static org.qingshou.strategy.LadderFixture.OFFICER;
import static org.qingshou.strategy.LadderFixture.signIn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
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
import org.qingshou.cases.CaseState;
import org.qingshou.cases.CaseView;
import org.qingshou.cases.Cases;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.ProposedAct;
import org.qingshou.compliance.Purpose;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.Reach;
import org.qingshou.strategy.method.Segment;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** While relief runs, every pressing act and outsourcing is refused, care and survey are not; it ends on its date with a review. */
@QingshouTest
@Transactional
class ReliefJourneyTest {
    private static final MethodCode FUNDING = new MethodCode("FUNDING");
    private static final String RULE = "R-FLAG-11";

    @Autowired
    StrategyDesk desk;

    @Autowired
    StepProposals proposals;

    @Autowired
    ApprovalDesk approvals;

    @Autowired
    ComplianceGuard guard;

    @Autowired
    Cases cases;

    @Autowired
    List<DayEndStep> dayEnd;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Users users;

    @Autowired
    Branches branches;

    private LocalDate today;
    private LocalDate until;
    private CaseId caseId;

    @BeforeEach
    void aFarmerWasFlooded() {
        LadderFixture fixture = new LadderFixture(jdbc, users, branches);
        fixture.people();
        today = clock.today();
        until = today.plusDays(90);
        caseId = fixture.farmersCase("160000.00", today);
        signIn(OFFICER);
        desk.diagnose(
                caseId,
                new StrategyDesk.Finding(4, 1, Reach.YES, Segment.GOOD, List.of(Cause.DISASTER), Set.of(), null));
        record(
                "DISASTER",
                "type",
                "FLOOD",
                "place",
                "东村",
                "hit",
                "LIVESTOCK",
                "loss",
                "80000",
                "evidence",
                "CERTIFICATE");
    }

    @Test
    void whileTheDamageIsSurveyedNobodyPresses() {
        assertStopsPressing();
        assertThat(review()).isEqualTo(today.plusDays(15));
    }

    @Test
    void anApprovedReliefStopsEveryPressingActAndOutsourcingAndEndsOnItsDateWithAReview() {
        approve(proposed());
        assertStopsPressing();
        assertThatThrownBy(() -> cases.placed(caseId, "AG-1", OFFICER, clock.instant()))
                .isInstanceOf(Refused.class);
        assertThat(review()).isEqualTo(until);
        CaseView held = cases.get(caseId);
        assertThat(held.nextAction()).isEqualTo("METHOD_FUNDING");
        assertThat(held.nextActionOn()).isEqualTo(until);
        close(until.minusDays(1));
        assertThat(cases.get(caseId).state()).isEqualTo(CaseState.HELD);
        close(until);
        assertThat(cases.get(caseId).state()).isEqualTo(CaseState.OPEN);
        assertThat(cases.holds(caseId, until.plusDays(1))).isEmpty();
    }

    @Test
    void aProposalThatIsRejectedGivesTheCaseBack() {
        UUID asked = proposed();
        assertStopsPressing();
        signIn(MANAGER);
        approvals.decide(asked, new Decision.Reject("上限之内但用途不明"));
        assertThat(cases.holds(caseId, today)).isEmpty();
        assertThat(cases.get(caseId).state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void whatTheBorrowerOwesInOtherBranchesCountsTowardsTheLimit() {
        jdbc.sql("""
                        INSERT INTO loan (id, source, loan_no, person_id, customer_no, branch_code, scope, currency,
                            principal_outstanding, interest_due, penalty_due, compound_due, fees_due, overdue_since,
                            aged_from, class_floor, bucket, row_hash, as_of, tape_id)
                        SELECT UUID(), 'TEST', 'elsewhere', person_id, customer_no, 'st-other', scope, currency, 99999, 1, 0, 0,
                            0, overdue_since, aged_from, class_floor, bucket, row_hash, as_of, tape_id
                        FROM loan l JOIN case_loan c ON c.loan_id = l.id WHERE c.case_id = ?""").param(caseId.value()).update();
        assertThatThrownBy(() -> propose("40000.01")).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("method.FUNDING.check.limit");
            assertThat(refused.args()).containsExactly("300,000.01", "300,000.00");
        });
        propose("40000.00");
    }

    private UUID proposed() {
        record(
                "ELIGIBILITY",
                "honest",
                "true",
                "honestHow",
                "往年按期结清",
                "diligent",
                "true",
                "diligentHow",
                "走访村民",
                "operates",
                "true",
                "operatesHow",
                "农技站",
                "manages",
                "true",
                "managesHow",
                "账目清楚");
        propose("60000");
        record("STEP_DOWN", "by", today.plusDays(300).toString(), "exposure", "160000");
        return proposals.propose(caseId, FUNDING, Optional.empty(), "").orElseThrow();
    }

    private void propose(String amount) {
        record(
                "PROPOSAL",
                "amount",
                amount,
                "purpose",
                "重建鱼塘",
                "months",
                "24",
                "rate",
                "4.35",
                "reliefUntil",
                until.toString());
    }

    private void approve(UUID asked) {
        signIn(MANAGER);
        approvals.decide(asked, new Decision.Approve());
        signIn(OFFICER);
    }

    private void record(String kind, String... given) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < given.length; i += 2) values.put(given[i], given[i + 1]);
        desk.record(caseId, FUNDING, kind, today, values);
    }

    private void assertStopsPressing() {
        List<ContactAction> outbound = Arrays.stream(ContactAction.values())
                .filter(ContactAction::outbound)
                .toList();
        assertThat(outbound).hasSizeGreaterThan(10);
        for (ContactAction action : outbound) {
            assertThat(stopped(action, Purpose.PRESS)).as("%s presses", action).isTrue();
            assertThat(stopped(action, Purpose.CARE)).as("%s in care", action).isFalse();
            assertThat(stopped(action, Purpose.SURVEY))
                    .as("%s to survey", action)
                    .isFalse();
        }
        assertThat(cases.holds(caseId, today))
                .allMatch(Cases.Hold::stopsPlacement)
                .isNotEmpty();
    }

    private boolean stopped(ContactAction action, Purpose purpose) {
        CaseView view = cases.get(caseId);
        Instant noon = today.atTime(10, 30).atZone(clock.getZone()).toInstant();
        ProposedAct act =
                new ProposedAct(caseId, view.person(), view.branch(), action, purpose, null, MANAGER, null, OFFICER);
        return guard.preview(act, noon).breaches().stream()
                .anyMatch(breach -> breach.ruleId().equals(RULE));
    }

    private void close(LocalDate day) {
        dayEnd.stream().filter(step -> step.name().equals("case-holds")).forEach(step -> step.run(day));
    }

    private LocalDate review() {
        return jdbc.sql("SELECT review_on FROM pub_hold WHERE case_id = ?")
                .param(caseId.value())
                .query(LocalDate.class)
                .single();
    }
}
