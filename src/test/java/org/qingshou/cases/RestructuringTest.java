package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.cases.RestructuringState.APPROVED;
import static org.qingshou.cases.RestructuringState.BOOKED;
import static org.qingshou.cases.RestructuringState.LAPSED;
import static org.qingshou.cases.RestructuringState.PROPOSED;
import static org.qingshou.cases.RestructuringState.REJECTED;
import static org.qingshou.cases.RestructuringState.SIGNED;
import static org.qingshou.testing.Refusals.refused;

import java.math.BigDecimal;
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
import org.qingshou.approvals.ApprovalDesk;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.approvals.Standing;
import org.qingshou.approvals.subject.Line;
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
import org.qingshou.ledger.PartyRole;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** New terms for a borrower in difficulty: proposed, allowed by a second person, signed, and carried out by the bank's own system. */
@QingshouTest
@Transactional
class RestructuringTest {
    private static final Map<RestructuringState, Set<RestructuringState>> TABLE = Map.of(
            PROPOSED, Set.of(APPROVED, REJECTED),
            APPROVED, Set.of(SIGNED, LAPSED),
            SIGNED, Set.of(BOOKED, LAPSED));

    @Autowired
    CaseFixture given;

    @Autowired
    List<DayEndStep> steps;

    @Autowired
    Cases cases;

    @Autowired
    RestructuringDesk desk;

    @Autowired
    LoanClocks clocks;

    @Autowired
    Approvals approvals;

    @Autowired
    ApprovalDesk approvalDesk;

    @Autowired
    CasePapers papers;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    private LocalDate today;
    private BranchCode branch;
    private ActorId officer;
    private ActorId manager;
    private PersonId person;
    private UUID loan;
    private CaseId id;

    @BeforeEach
    void aLoanThatEndsInAYear() {
        today = clock.today();
        branch = given.branch();
        officer = given.user(branch, "li.na", Roles.OFFICER);
        manager = given.user(branch, "zhao.min", Roles.MANAGER);
        person = given.person("恒达装饰");
        loan = given.loan(person, branch, today.minusDays(100));
        jdbc.sql("UPDATE loan SET disbursed_on = :d, matures_on = :m, interest_rate = 0.0785 WHERE id = :l")
                .param("d", today.minusYears(1))
                .param("m", today.plusYears(1))
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

    private RestructuringWish wish(@Nullable RestructuringKind kind, @Nullable LocalDate maturity) {
        return wish(kind, maturity, null, null, today.plusDays(30), Ids.next(), "销路未稳，可按月还三百");
    }

    private RestructuringWish wish(
            @Nullable RestructuringKind kind,
            @Nullable LocalDate maturity,
            @Nullable String rate,
            @Nullable String instalment,
            @Nullable LocalDate until,
            @Nullable UUID proof,
            String reason) {
        return new RestructuringWish(
                List.of(new LoanId(loan)),
                kind,
                maturity,
                rate == null ? null : new BigDecimal(rate),
                instalment == null ? null : new BigDecimal(instalment),
                until,
                proof,
                reason);
    }

    private UUID proposed(RestructuringKind kind) {
        return desk.propose(id, wish(kind, today.plusYears(2)));
    }

    private UUID request(UUID restructuring) {
        return approvals
                .latest("APR_RESTRUCTURE", restructuring.toString())
                .map(Standing::requestId)
                .orElseThrow();
    }

    private UUID allowed(RestructuringKind kind) {
        UUID restructuring = proposed(kind);
        approvals.decide(request(restructuring), new Decision.Approve(), manager);
        return restructuring;
    }

    private UUID signed(RestructuringKind kind) {
        UUID restructuring = allowed(kind);
        desk.signed(id, restructuring, signing(Ids.next()));
        return restructuring;
    }

    private RestructuringSigning signing(@Nullable UUID consent) {
        return new RestructuringSigning(today, "展字 2026-7", Ids.next(), consent);
    }

    private Restructuring read() {
        return desk.ofCase(id).entries().getFirst().restructuring();
    }

    private String closed() {
        return jdbc.sql("SELECT COALESCE(close_reason, '') FROM collection_case WHERE id = :c")
                .param("c", id.value())
                .query(String.class)
                .single();
    }

    private void told(String column) {
        jdbc.sql("UPDATE loan SET " + column + " = :d WHERE id = :l")
                .param("d", today)
                .param("l", loan)
                .update();
    }

    @Test
    void onlyTheMovesOfTheTableAreMade() {
        for (RestructuringState from : RestructuringState.values())
            for (RestructuringState to : RestructuringState.values())
                if (TABLE.getOrDefault(from, Set.of()).contains(to))
                    assertThat(from.to(to)).isEqualTo(to);
                else assertThatThrownBy(() -> from.to(to)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void aSecondPersonAllowsItAndOneIsUnderWayAtATime() {
        UUID restructuring = proposed(RestructuringKind.EXTENSION);
        assertThat(desk.ofCase(id).proposes()).isFalse();
        refused("cases.restructuring.runs", () -> proposed(RestructuringKind.SCHEDULE));
        refused("approvals.maker", () -> approvals.decide(request(restructuring), new Decision.Approve(), officer));
        approvals.decide(request(restructuring), new Decision.Reject("x"), manager);
        assertThat(read().state()).isEqualTo(REJECTED);
        allowed(RestructuringKind.EXTENSION);
        assertThat(read().state()).isEqualTo(APPROVED);
        assertThat(read().decidedOn()).isEqualTo(today);
    }

    @Test
    void theManagerSeesTheNewTermsBesideTheOldAndThatAnExtensionIsLong() {
        UUID restructuring = desk.propose(id, wish(RestructuringKind.EXTENSION, today.plusYears(3)));
        SignedIn.as(manager, Roles.MANAGER);
        assertThat(approvalDesk.open(request(restructuring)).evidence())
                .extracting(Line::key)
                .contains("cases.restructuring.shown.loan", "cases.restructuring.shown.long");
    }

    @Test
    void whoSignsAcknowledgesTheDebtAndLimitationBeginsAnew() {
        signed(RestructuringKind.EXTENSION);
        assertThat(read().state()).isEqualTo(SIGNED);
        LoanClock limitation = clocks.of(List.of(new LoanId(loan))).stream()
                .filter(each -> each.kind() == ClockKind.LIMITATION)
                .findFirst()
                .orElseThrow();
        assertThat(limitation.events()).extracting(LoanClockEvent::kind).contains("LIM_DEBT_CONFIRMED");
    }

    @Test
    void aGuaranteeThatWouldNotCoverTheNewTermsNeedsTheGuarantorsConsent() {
        given.party(loan, given.person("王保证"), PartyRole.GUARANTOR_JOINT);
        run("clocks");
        UUID restructuring = allowed(RestructuringKind.EXTENSION);
        assertThat(desk.ofCase(id).entries().getFirst().guarantee()).isPresent();
        refused("cases.restructuring.signed.consent", () -> desk.signed(id, restructuring, signing(null)));
        desk.signed(id, restructuring, signing(Ids.next()));
        assertThat(read().state()).isEqualTo(SIGNED);
    }

    @Test
    void aNewLoanForTheOldOneAlwaysNeedsItAndLaterTermsOnlyWhereTheGuaranteeEndsBefore() {
        given.party(loan, given.person("王保证"), PartyRole.GUARANTOR_JOINT);
        run("clocks");
        UUID sooner = desk.propose(id, wish(RestructuringKind.SCHEDULE, today.plusMonths(13)));
        approvals.decide(request(sooner), new Decision.Approve(), manager);
        assertThat(desk.ofCase(id).entries().getFirst().guarantee()).isEmpty();
        desk.giveUp(id, sooner);
        UUID renewed = desk.propose(id, wish(RestructuringKind.REFINANCE, today.plusMonths(13)));
        approvals.decide(request(renewed), new Decision.Approve(), manager);
        refused("cases.restructuring.signed.consent", () -> desk.signed(id, renewed, signing(null)));
    }

    @Test
    void onceTheFilesShowItItIsCarriedOutAndTheCaseClosesAsRestructured() {
        signed(RestructuringKind.EXTENSION);
        run("restructurings");
        assertThat(read().state()).as("nothing tells it yet").isEqualTo(SIGNED);
        told("extended_on");
        given.owes(loan, "10000", "0", null);
        run("restructurings", "case-open");
        assertThat(closed()).isEqualTo("CLOSE_RESTRUCTURED");
        assertThat(read().state()).isEqualTo(BOOKED);
    }

    @Test
    void aFileThatOnlyShowsNoArrearsAnyMoreClosesItAsRestructuredToo() {
        signed(RestructuringKind.SCHEDULE);
        given.owes(loan, "10000", "0", null);
        run("restructurings", "case-open", "restructurings");
        assertThat(closed()).isEqualTo("CLOSE_RESTRUCTURED");
        assertThat(read().state()).isEqualTo(BOOKED);
    }

    @Test
    void aLoanRepaidByANewOneIsNotPaid() {
        signed(RestructuringKind.REFINANCE);
        given.owes(loan, "0", "0", null);
        run("restructurings", "case-open");
        assertThat(closed()).isEqualTo("CLOSE_RESTRUCTURED");
    }

    @Test
    void whoPaysAllHasPaidWhateverWasAgreed() {
        signed(RestructuringKind.EXTENSION);
        given.owes(loan, "0", "0", null);
        run("restructurings", "case-open", "restructurings");
        assertThat(closed()).isEqualTo("CLOSE_PAID");
        assertThat(read().state()).isEqualTo(LAPSED);
    }

    @Test
    void whatNobodySignsInTimeLapses() {
        UUID restructuring = allowed(RestructuringKind.EXTENSION);
        jdbc.sql("UPDATE restructuring SET sign_until = :d WHERE id = :r")
                .param("d", today.minusDays(1))
                .param("r", restructuring)
                .update();
        run("restructurings");
        assertThat(read().state()).isEqualTo(LAPSED);
        refused("cases.restructuring.not", () -> desk.signed(id, restructuring, signing(null)));
        assertThat(desk.ofCase(id).proposes()).isTrue();
    }

    @Test
    void whatIsMissingIsNamed() {
        LocalDate later = today.plusYears(2);
        LocalDate until = today.plusDays(30);
        UUID paper = Ids.next();
        RestructuringKind kind = RestructuringKind.EXTENSION;
        refused("cases.restructuring.kind", () -> desk.propose(id, wish(null, later)));
        for (LocalDate day : new LocalDate[] {null, today, today.plusYears(31)})
            refused("cases.restructuring.maturity", () -> desk.propose(id, wish(kind, day)));
        refused("cases.restructuring.rate", () -> desk.propose(id, wish(RestructuringKind.RATE, later)));
        refused("cases.restructuring.rate", () -> desk.propose(id, wish(kind, later, "24.1", null, until, paper, "x")));
        refused(
                "cases.restructuring.instalment",
                () -> desk.propose(id, wish(kind, later, null, "0", until, paper, "x")));
        for (LocalDate day : new LocalDate[] {null, today.minusDays(1), today.plusDays(91)})
            refused(
                    "cases.restructuring.until",
                    () -> desk.propose(id, wish(kind, later, null, null, day, paper, "x")));
        refused("cases.restructuring.proof", () -> desk.propose(id, wish(kind, later, null, null, until, null, "x")));
        refused("cases.restructuring.reason", () -> desk.propose(id, wish(kind, later, null, null, until, paper, " ")));
        loan = given.loan(given.person("别人"), branch, today.minusDays(9));
        refused("cases.restructuring.loans", () -> desk.propose(id, wish(kind, later)));
    }

    @Test
    void termsThatHelpNobodyAreRefused() {
        refused(
                "cases.restructuring.earlier",
                () -> desk.propose(id, wish(RestructuringKind.EXTENSION, today.plusYears(1))));
        refused(
                "cases.restructuring.higher",
                () -> desk.propose(
                        id,
                        wish(
                                RestructuringKind.RATE,
                                today.plusYears(1),
                                "7.85",
                                null,
                                today.plusDays(9),
                                Ids.next(),
                                "x")));
        cases.hold(id, "HOLD_SALE", today, null, null, "封包", manager, clock.instant());
        refused("cases.restructuring.held", () -> proposed(RestructuringKind.EXTENSION));
    }

    @Test
    void aSignatureHasItsDayNumberAndPaper() {
        UUID restructuring = allowed(RestructuringKind.EXTENSION);
        for (LocalDate day : new LocalDate[] {null, today.minusDays(1), today.plusDays(1)})
            refused(
                    "cases.restructuring.signed.on",
                    () -> desk.signed(id, restructuring, new RestructuringSigning(day, "1", Ids.next(), null)));
        refused(
                "cases.restructuring.signed.number",
                () -> desk.signed(id, restructuring, new RestructuringSigning(today, " ", Ids.next(), null)));
        refused(
                "cases.restructuring.signed.agreement",
                () -> desk.signed(id, restructuring, new RestructuringSigning(today, "1", null, null)));
    }

    @Test
    void otherBranchesSeeNothingAndComplianceOnlyReads() {
        SignedIn.as(given.user(branch, "sun", Roles.COMPLIANCE), Roles.COMPLIANCE);
        assertThat(desk.ofCase(id).proposes()).isFalse();
        assertThatThrownBy(() -> proposed(RestructuringKind.EXTENSION)).isInstanceOf(AccessDeniedException.class);
        SignedIn.as(given.user(given.branch(), "cy", Roles.MANAGER), Roles.MANAGER);
        refused("cases.missing", () -> desk.ofCase(id));
        refused("cases.missing", () -> proposed(RestructuringKind.EXTENSION));
    }
}
