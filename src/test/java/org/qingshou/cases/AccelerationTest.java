package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.cases.AccelerationState.APPROVED;
import static org.qingshou.cases.AccelerationState.DECLARED;
import static org.qingshou.cases.AccelerationState.PROPOSED;
import static org.qingshou.cases.AccelerationState.REJECTED;
import static org.qingshou.cases.AccelerationState.WITHDRAWN;
import static org.qingshou.testing.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Roles;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.approvals.Standing;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.ClockKind;
import org.qingshou.ledger.LoanClock;
import org.qingshou.ledger.LoanClockEvent;
import org.qingshou.ledger.LoanClocks;
import org.qingshou.ledger.Loans;
import org.qingshou.ledger.PartyRole;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** The whole falls due once the notice provably arrived: proposed, allowed by a second person, moved clocks; or withdrawn before. */
@QingshouTest
@Transactional
class AccelerationTest {
    private static final Map<AccelerationState, Set<AccelerationState>> TABLE =
            Map.of(PROPOSED, Set.of(APPROVED, REJECTED), APPROVED, Set.of(DECLARED, WITHDRAWN));

    @Autowired
    CaseFixture given;

    @Autowired
    List<DayEndStep> steps;

    @Autowired
    Cases cases;

    @Autowired
    AccelerationDesk desk;

    @Autowired
    Loans loans;

    @Autowired
    LoanClocks clocks;

    @Autowired
    Approvals approvals;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    private LocalDate today;
    private BranchCode branch;
    private ActorId officer;
    private ActorId manager;
    private PersonId guarantor;
    private UUID loan;
    private CaseId id;

    @BeforeEach
    void aLoanThatRunsForTwoYearsMore() {
        today = clock.today();
        branch = given.branch();
        officer = given.user(branch, "li.na", Roles.OFFICER);
        manager = given.user(branch, "zhao.min", Roles.MANAGER);
        PersonId person = given.person("恒达装饰");
        guarantor = given.person("王保证");
        loan = given.loan(person, branch, today.minusDays(100));
        given.party(loan, guarantor, PartyRole.GUARANTOR_JOINT);
        jdbc.sql("UPDATE loan SET matures_on = :m WHERE id = :l")
                .param("m", today.plusYears(2))
                .param("l", loan)
                .update();
        run("clocks", "case-open");
        id = cases.openCase(person, branch).orElseThrow();
        jdbc.sql("UPDATE collection_case SET owner = :o WHERE id = :c")
                .param("o", officer.value())
                .param("c", id.value())
                .update();
        SignedIn.as(officer, Roles.OFFICER);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private void run(String... names) {
        for (String name : names)
            steps.stream().filter(step -> step.name().equals(name)).forEach(step -> step.run(today));
    }

    private AccelerationWish wish() {
        return wish(AccelerationGround.MISSED_INSTALMENTS, "借款合同第九条", 3, Ids.next(), "连续三期未还");
    }

    private AccelerationWish wish(
            @Nullable AccelerationGround ground,
            String clause,
            @Nullable Integer missed,
            @Nullable UUID contract,
            String reason) {
        return new AccelerationWish(List.of(new LoanId(loan)), ground, clause, missed, contract, reason);
    }

    private NoticeArrival arrival(
            @Nullable ServiceMethod way, String number, @Nullable LocalDate on, @Nullable UUID proof) {
        return new NoticeArrival(way, number, on, proof);
    }

    private NoticeArrival arrival() {
        return arrival(ServiceMethod.SVC_EMS, "EMS-9", today, Ids.next());
    }

    private void decide(UUID acceleration, Decision decision, ActorId by) {
        UUID request = approvals
                .latest("APR_ACCELERATE", acceleration.toString())
                .map(Standing::requestId)
                .orElseThrow();
        approvals.decide(request, decision, by);
    }

    private UUID allowed() {
        UUID acceleration = desk.propose(id, wish());
        decide(acceleration, new Decision.Approve(), manager);
        return acceleration;
    }

    private Acceleration read() {
        return desk.ofCase(id).entries().getFirst().acceleration();
    }

    private LoanClock clock(ClockKind kind) {
        return clocks.of(List.of(new LoanId(loan))).stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private @Nullable LocalDate accelerated() {
        return loans.all(List.of(new LoanId(loan))).getFirst().acceleratedOn();
    }

    private void cure() {
        given.owes(loan, "10000", "0", null);
    }

    @Test
    void onlyTheMovesOfTheTableAreMade() {
        for (AccelerationState from : AccelerationState.values())
            for (AccelerationState to : AccelerationState.values())
                if (TABLE.getOrDefault(from, Set.of()).contains(to))
                    assertThat(from.to(to)).isEqualTo(to);
                else assertThatThrownBy(() -> from.to(to)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void aYesAloneMakesNothingDue() {
        UUID acceleration = desk.propose(id, wish());
        assertThat(desk.ofCase(id).proposes()).as("one at a time").isFalse();
        refused("approvals.maker", () -> decide(acceleration, new Decision.Approve(), officer));
        decide(acceleration, new Decision.Approve(), manager);
        assertThat(read().state()).isEqualTo(APPROVED);
        assertThat(read().missed()).isEqualTo(3);
        assertThat(accelerated()).isNull();
        assertThat(clock(ClockKind.LIMITATION).baseOn()).isEqualTo(today.plusYears(2));
        refused("acceleration.runs", () -> desk.propose(id, wish()));
    }

    @Test
    void fromTheArrivalOnTheWholeIsDueAndTheClocksRun() {
        UUID acceleration = allowed();
        desk.arrived(id, acceleration, arrival());
        assertThat(read().state()).isEqualTo(DECLARED);
        assertThat(read().arrivedOn()).isEqualTo(today);
        assertThat(accelerated()).isEqualTo(today);
        assertThat(clock(ClockKind.LIMITATION).baseOn()).isEqualTo(today);
        assertThat(clock(ClockKind.LIMITATION).dueOn()).isEqualTo(today.plusYears(3));
        assertThat(clock(ClockKind.LIMITATION).events())
                .extracting(LoanClockEvent::kind)
                .containsExactly("LIM_ACCELERATED");
        assertThat(clock(ClockKind.GUARANTEE).baseOn()).isEqualTo(today);
        assertThat(clock(ClockKind.GUARANTEE).dueOn()).isEqualTo(today.plusMonths(6));
        assertThat(clock(ClockKind.GUARANTEE).events())
                .extracting(LoanClockEvent::kind)
                .containsExactly("GUA_ACCELERATED");
        run("clocks");
        assertThat(clock(ClockKind.LIMITATION).events()).as("told once").hasSize(1);
        assertThat(desk.ofCase(id).proposes()).as("nothing is left to declare").isFalse();
        refused("acceleration.due-already", () -> desk.propose(id, wish()));
    }

    @Test
    void theContractsGuaranteePeriodStaysAndAGuarantorBoundForGoodIsNotTouched() {
        jdbc.sql("UPDATE loan_clock SET contract_end = :e, due_on = :e WHERE loan_id = :l AND kind = 'GUARANTEE'")
                .param("e", today.plusYears(3))
                .param("l", loan)
                .update();
        desk.arrived(id, allowed(), arrival());
        assertThat(clock(ClockKind.GUARANTEE).dueOn()).isEqualTo(today.plusYears(3));
    }

    @Test
    void anExtensionGrantedAfterItPutsTheWholeOffAgain() {
        desk.arrived(id, allowed(), arrival());
        jdbc.sql("UPDATE loan SET matures_on = :m, extended_on = :e WHERE id = :l")
                .param("m", today.plusYears(1))
                .param("e", today.plusDays(10))
                .param("l", loan)
                .update();
        run("clocks");
        assertThat(clock(ClockKind.LIMITATION).baseOn()).isEqualTo(today.plusYears(1));
        assertThat(clock(ClockKind.GUARANTEE).baseOn())
                .as("without his consent his period stays")
                .isEqualTo(today);
    }

    @Test
    void onlyAWayThatProvesArrivalDeclaresAnything() {
        UUID acceleration = allowed();
        refused("acceleration.way", () -> desk.arrived(id, acceleration, arrival(null, "1", today, Ids.next())));
        refused(
                "acceleration.unproven",
                () -> desk.arrived(id, acceleration, arrival(ServiceMethod.SVC_REFUSED_VIDEO, "1", today, Ids.next())));
        refused(
                "acceleration.notice-no",
                () -> desk.arrived(id, acceleration, arrival(ServiceMethod.SVC_EMS, " ", today, Ids.next())));
        for (LocalDate day : new LocalDate[] {null, today.plusDays(1), today.minusDays(1)})
            refused(
                    "acceleration.arrived",
                    () -> desk.arrived(id, acceleration, arrival(ServiceMethod.SVC_EMS, "1", day, Ids.next())));
        refused(
                "acceleration.proof",
                () -> desk.arrived(id, acceleration, arrival(ServiceMethod.SVC_EMS, "1", today, null)));
        assertThat(accelerated()).isNull();
    }

    @Test
    void whoPaysTheArrearsBeforeTheNoticeArrivesGoesOnByHisPlan() {
        UUID acceleration = allowed();
        run("accelerations");
        assertThat(read().state()).isEqualTo(APPROVED);
        cure();
        refused("acceleration.cured", () -> desk.arrived(id, acceleration, arrival()));
        run("accelerations");
        assertThat(read().state()).isEqualTo(WITHDRAWN);
        assertThat(accelerated()).isNull();
        refused("acceleration.not", () -> desk.arrived(id, acceleration, arrival()));
    }

    @Test
    void paidBeforeTheYesItIsNotAllowed() {
        UUID acceleration = desk.propose(id, wish());
        cure();
        refused("acceleration.cured", () -> decide(acceleration, new Decision.Approve(), manager));
    }

    @Test
    void itCanBeRefusedOrWithdrawnAndProposedAnew() {
        UUID first = desk.propose(id, wish());
        decide(first, new Decision.Reject("x"), manager);
        assertThat(read().state()).isEqualTo(REJECTED);
        UUID second = allowed();
        desk.withdraw(id, second);
        assertThat(read().state()).isEqualTo(WITHDRAWN);
        assertThat(desk.ofCase(id).proposes()).isTrue();
    }

    @Test
    void whatIsMissingIsNamed() {
        UUID paper = Ids.next();
        AccelerationGround missed = AccelerationGround.MISSED_INSTALMENTS;
        refused(
                "acceleration.loans",
                () -> desk.propose(id, new AccelerationWish(List.of(), missed, "第九条", 3, paper, "x")));
        refused(
                "acceleration.loans",
                () -> desk.propose(
                        id,
                        new AccelerationWish(
                                List.of(new LoanId(given.loan(guarantor, branch, today.minusDays(9)))),
                                missed,
                                "第九条",
                                3,
                                paper,
                                "x")));
        refused("acceleration.ground", () -> desk.propose(id, wish(null, "第九条", 3, paper, "x")));
        refused("acceleration.clause", () -> desk.propose(id, wish(missed, " ", 3, paper, "x")));
        refused("acceleration.missed", () -> desk.propose(id, wish(missed, "第九条", null, paper, "x")));
        refused("acceleration.missed", () -> desk.propose(id, wish(missed, "第九条", 0, paper, "x")));
        refused("acceleration.contract", () -> desk.propose(id, wish(missed, "第九条", 3, null, "x")));
        refused("acceleration.reason", () -> desk.propose(id, wish(missed, "第九条", 3, paper, "")));
        cure();
        refused("acceleration.not-overdue", () -> desk.propose(id, wish()));
        desk.propose(id, wish(AccelerationGround.DIVERTED_FUNDS, "第七条", null, paper, "挪用"));
        assertThat(read().missed()).isNull();
    }

    @Test
    void nobodyWhoIsProtectedByAHoldIsPressedForAllOfIt() {
        cases.hold(id, "HOLD_SURVEY", today, null, null, "受灾", manager, clock.instant());
        refused("acceleration.held", () -> desk.propose(id, wish()));
    }

    @Test
    void otherBranchesSeeNothingAndComplianceOnlyReads() {
        SignedIn.as(given.user(branch, "sun", Roles.COMPLIANCE), Roles.COMPLIANCE);
        assertThat(desk.ofCase(id).proposes()).isFalse();
        assertThatThrownBy(() -> desk.propose(id, wish())).isInstanceOf(AccessDeniedException.class);
        SignedIn.as(given.user(given.branch(), "cy", Roles.MANAGER), Roles.MANAGER);
        refused("cases.missing", () -> desk.ofCase(id));
        refused("cases.missing", () -> desk.propose(id, wish()));
    }
}
