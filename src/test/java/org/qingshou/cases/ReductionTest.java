package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.cases.ReductionState.APPROVED;
import static org.qingshou.cases.ReductionState.BOOKED;
import static org.qingshou.cases.ReductionState.LAPSED;
import static org.qingshou.cases.ReductionState.PROPOSED;
import static org.qingshou.cases.ReductionState.REJECTED;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.approvals.Standing;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.PaymentsBooked;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** What is forgone: limits and levels, four eyes, and what it does to the end of a case. */
@QingshouTest
@Transactional
class ReductionTest {
    private static final Map<ReductionState, Set<ReductionState>> TABLE = Map.of(
            PROPOSED, Set.of(APPROVED, REJECTED),
            APPROVED, Set.of(BOOKED, LAPSED),
            REJECTED, Set.of(),
            BOOKED, Set.of(),
            LAPSED, Set.of());

    @Autowired
    CaseFixture given;

    @Autowired
    Branches branches;

    @Autowired
    CaseOpenStep opening;

    @Autowired
    ReductionStep close;

    @Autowired
    Cases cases;

    @Autowired
    ReductionBook book;

    @Autowired
    ReductionDesk desk;

    @Autowired
    ReductionReader reductions;

    @Autowired
    Approvals approvals;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    private LocalDate today;
    private BranchCode parent;
    private BranchCode branch;
    private ActorId officer;
    private ActorId manager;
    private ActorId parentManager;
    private PersonId person;
    private UUID loan;
    private CaseId id;

    @BeforeEach
    void openCase() {
        today = clock.today();
        parent = given.branch();
        branch = new BranchCode("C" + Ids.next().toString().substring(24));
        branches.add(new Branch(branch, "测试网点", parent, BusinessClock.DEFAULT_ZONE, "330100"));
        officer = given.user(branch, "li.na", Roles.OFFICER);
        manager = given.user(branch, "zhao.min", Roles.MANAGER);
        parentManager = given.user(parent, "sun.ke", Roles.MANAGER);
        person = given.person("恒达装饰");
        loan = given.loan(person, branch, today.minusDays(30));
        opening.run(today);
        id = cases.openCase(person, branch).orElseThrow();
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private ReductionWish interest(String amount) {
        return new ReductionWish(
                Money.of(amount),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                ReductionCause.RED_ILLNESS,
                today.plusDays(30),
                "化疗期间无收入");
    }

    private UUID propose(String amount) {
        return book.propose(id, interest(amount), officer, clock.instant());
    }

    private void approve(ActorId by) {
        UUID request = approvals
                .latest("APR_REDUCTION", id.toString())
                .map(Standing::requestId)
                .orElseThrow();
        approvals.decide(request, new Decision.Approve(), by);
    }

    private ReductionState state(UUID reduction) {
        return reductions.find(reduction).orElseThrow().state();
    }

    private void owes(String principal, String interest) {
        given.owes(loan, principal, interest, today.minusDays(30));
        UUID file = UUID.randomUUID();
        given.payment(loan, file, today, "1.00", null);
        events.publishEvent(new PaymentsBooked(file, file, 1, "00", ActorId.system("test"), clock.instant()));
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void onlyTheMovesOfTheTableAreMade() {
        for (ReductionState from : ReductionState.values())
            for (ReductionState to : ReductionState.values())
                if (TABLE.getOrDefault(from, Set.of()).contains(to))
                    assertThat(from.to(to)).isEqualTo(to);
                else assertThatThrownBy(() -> from.to(to)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void theManagerOfTheBranchDecidesUpToTheLimitAndNeverTheMaker() {
        UUID reduction = propose("500");
        refused("approvals.maker", () -> approve(officer));
        approve(manager);
        assertThat(state(reduction)).isEqualTo(APPROVED);
        assertThat(cases.get(id).balances().interest())
                .as("the core banking system books it, not we")
                .isEqualTo(Money.of("500"));
    }

    @Test
    void overTheLimitTheManagerOfTheBranchAboveAgreesToo() {
        jdbc.sql("UPDATE loan SET interest_due = 30000 WHERE id = :l")
                .param("l", loan)
                .update();
        jdbc.sql("UPDATE collection_case SET interest = 30000 WHERE id = :c")
                .param("c", id.value())
                .update();
        UUID reduction = propose("10000.01");
        approve(manager);
        assertThat(state(reduction)).as("one yes of two").isEqualTo(PROPOSED);
        refused("approvals.again", () -> approve(manager));
        ActorId colleague = given.user(branch, "qian.yu", Roles.MANAGER);
        refused("approvals.checker", () -> approve(colleague));
        approve(parentManager);
        assertThat(state(reduction)).isEqualTo(APPROVED);
        assertThat(reductions.find(reduction).orElseThrow().decidingBranch()).isEqualTo(parent);
    }

    @Test
    void anOfficerMayNotProposeMoreThanTheOwnLimitAManagerMay() {
        jdbc.sql("UPDATE collection_case SET interest = 80000 WHERE id = :c")
                .param("c", id.value())
                .update();
        as(officer, Roles.OFFICER);
        refused("cases.reduction.limit", () -> desk.propose(id, interest("50000.01")));
        as(manager, Roles.MANAGER);
        assertThat(desk.propose(id, interest("50000.01"))).isNotNull();
    }

    private static void as(ActorId login, String role) {
        TestingAuthenticationToken token = new TestingAuthenticationToken(login.value(), "x", "ROLE_" + role);
        token.setAuthenticated(true);
        SecurityContextHolder.getContext().setAuthentication(token);
    }

    @Test
    void moreThanIsOwedOfAPartOrNothingAtAllIsRefused() {
        refused("cases.reduction.against.part", () -> propose("500.01"));
        refused("cases.reduction.amount", () -> propose("0"));
        refused("cases.reduction.amount", () -> propose("-5"));
        propose("300");
        refused("cases.reduction.against.waits", () -> propose("100"));
        approve(manager);
        refused("cases.reduction.against.part", () -> propose("200.01"));
        assertThat(propose("200")).isNotNull();
    }

    @Test
    void theFactsAreLookedAtAgainWhenItIsDecided() {
        UUID reduction = propose("500");
        owes("10000", "450");
        refused("cases.reduction.against.part", () -> approve(manager));
        assertThat(state(reduction)).isEqualTo(PROPOSED);
    }

    @Test
    void theCaseClosesWhenOnlyWhatWasForgoneIsLeftAndStaysClosedUntilItIsBooked() {
        UUID reduction = propose("500");
        approve(manager);
        owes("1", "500");
        assertThat(cases.get(id).state()).as("principal is never waived").isNotEqualTo(CaseState.CLOSED);
        owes("0", "500.01");
        assertThat(cases.get(id).state()).as("a cent more than was forgone").isNotEqualTo(CaseState.CLOSED);
        owes("0", "500");
        assertThat(cases.get(id).state()).isEqualTo(CaseState.CLOSED);
        assertThat(cases.get(id).closeReason()).isEqualTo("CLOSE_REDUCED");
        opening.run(today.plusDays(1));
        assertThat(cases.openCase(person, branch))
                .as("the loan still shows the interest")
                .isEmpty();
        close.run(today.plusDays(40));
        assertThat(state(reduction))
                .as("it has closed the case and does not lapse")
                .isEqualTo(APPROVED);
        given.owes(loan, "0", "0", null);
        close.run(today.plusDays(41));
        assertThat(state(reduction)).isEqualTo(BOOKED);
        given.owes(loan, "0", "30", today);
        opening.run(today.plusDays(42));
        assertThat(cases.openCase(person, branch)).as("a new debt").isPresent();
    }

    @Test
    void aReductionOfAllThatIsLeftClosesTheCaseTheMomentItIsAllowed() {
        owes("0", "500");
        propose("500");
        assertThat(cases.get(id).state()).isNotEqualTo(CaseState.CLOSED);
        approve(manager);
        assertThat(cases.get(id).closeReason()).isEqualTo("CLOSE_REDUCED");
    }

    @Test
    void oneWhoseRestWasNotPaidInTimeLapsesAndCountsNoMore() {
        UUID reduction = propose("500");
        approve(manager);
        close.run(today.plusDays(30));
        assertThat(state(reduction)).isEqualTo(APPROVED);
        assertThat(close.run(today.plusDays(31))).isPositive();
        assertThat(state(reduction)).isEqualTo(LAPSED);
        owes("0", "500");
        assertThat(cases.get(id).state()).isNotEqualTo(CaseState.CLOSED);
    }

    @Test
    void onceBookedByHandItCountsNoMoreBesideTheBalances() {
        UUID reduction = propose("500");
        refused("cases.reduction.notApproved", () -> book.booked(id, reduction, manager, clock.instant()));
        approve(manager);
        book.booked(id, reduction, manager, clock.instant());
        owes("0", "400");
        assertThat(cases.get(id).state()).isNotEqualTo(CaseState.CLOSED);
    }
}
