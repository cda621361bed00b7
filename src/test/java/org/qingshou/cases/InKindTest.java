package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.cases.InKindState.APPROVED;
import static org.qingshou.cases.InKindState.DROPPED;
import static org.qingshou.cases.InKindState.PROPOSED;
import static org.qingshou.cases.InKindState.REJECTED;
import static org.qingshou.cases.InKindState.TAKEN;
import static org.qingshou.testing.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.Balances;
import org.qingshou.ledger.ClockKind;
import org.qingshou.ledger.LoanClockEvent;
import org.qingshou.ledger.LoanClocks;
import org.qingshou.ledger.Loans;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** An asset taken in payment: valued, allowed, credited in the order of the law once it is the bank's; then the case may close. */
@QingshouTest
@Transactional
class InKindTest {
    private static final Map<InKindState, Set<InKindState>> TABLE =
            Map.of(PROPOSED, Set.of(APPROVED, REJECTED), APPROVED, Set.of(TAKEN, DROPPED));

    @Autowired
    CaseFixture given;

    @Autowired
    List<DayEndStep> steps;

    @Autowired
    Cases cases;

    @Autowired
    InKindDesk desk;

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
    private UUID older;
    private UUID younger;
    private CaseId id;

    /** Each loan owes 10,000 of principal and 500 of interest. */
    @BeforeEach
    void aCaseOfTwoLoans() {
        today = clock.today();
        branch = given.branch();
        officer = given.user(branch, "li.na", Roles.OFFICER);
        manager = given.user(branch, "zhao.min", Roles.MANAGER);
        PersonId person = given.person("恒达装饰");
        older = given.loan(person, branch, today.minusDays(200));
        younger = given.loan(person, branch, today.minusDays(100));
        for (String name : List.of("clocks", "case-open"))
            steps.stream().filter(step -> step.name().equals(name)).forEach(step -> step.run(today));
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

    private InKindWish wish(String value, String credited) {
        return new InKindWish(
                InKindBasis.AGREEMENT,
                "某小区 3 幢 502 室",
                "某资产评估公司",
                today.minusDays(30),
                Money.of(value),
                Ids.next(),
                Money.of(credited),
                "借款人愿以房抵债");
    }

    private InKindEnd end() {
        return new InKindEnd("抵字2026-1", Ids.next(), today.minusDays(2), today.minusDays(1), "DZ-88", "V" + id);
    }

    private void decide(UUID inKind, Decision decision, ActorId by) {
        UUID request = approvals
                .latest("APR_IN_KIND", inKind.toString())
                .map(Standing::requestId)
                .orElseThrow();
        approvals.decide(request, decision, by);
    }

    private UUID allowed(String value, String credited) {
        UUID inKind = desk.propose(id, wish(value, credited));
        decide(inKind, new Decision.Approve(), manager);
        SignedIn.as(manager, Roles.MANAGER);
        return inKind;
    }

    private InKind read() {
        return desk.ofCase(id).entries().getFirst().inKind();
    }

    private Balances owes(UUID loan) {
        return loans.all(List.of(new LoanId(loan))).getFirst().balances();
    }

    private String reason(UUID loan) {
        return String.valueOf(jdbc.sql("SELECT close_reason FROM loan WHERE id = :l")
                .param("l", loan)
                .query((rs, n) -> String.valueOf(rs.getString(1)))
                .single());
    }

    @Test
    void onlyTheMovesOfTheTableAreMade() {
        for (InKindState from : InKindState.values())
            for (InKindState to : InKindState.values())
                if (TABLE.getOrDefault(from, Set.of()).contains(to))
                    assertThat(from.to(to)).isEqualTo(to);
                else assertThatThrownBy(() -> from.to(to)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void theOldestArrearsArePaidFirstAndInterestBeforePrincipal() {
        UUID inKind = allowed("30000", "12000");
        assertThat(owes(older).total()).as("a yes pays nothing").isEqualTo(Money.of("10500"));
        desk.taken(id, inKind, end());
        assertThat(read().state()).isEqualTo(TAKEN);
        assertThat(read().asset()).isEqualTo("某小区 3 幢 502 室");
        assertThat(read().assetNo()).isEqualTo("DZ-88");
        assertThat(owes(older).total()).isEqualTo(Money.ZERO);
        assertThat(reason(older)).isEqualTo("CLOSE_IN_KIND");
        assertThat(owes(younger).interest()).isEqualTo(Money.ZERO);
        assertThat(owes(younger).principal()).isEqualTo(Money.of("9000"));
        assertThat(reason(younger)).isEqualTo("null");
        assertThat(cases.get(id).state()).isEqualTo(CaseState.OPEN);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM payment WHERE batch_id = :b AND applied AND paid_by = 'PAY_IN_KIND'")
                        .param("b", inKind)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(clocks.of(List.of(new LoanId(younger))))
                .filteredOn(each -> each.kind() == ClockKind.LIMITATION)
                .flatExtracting(each -> each.events())
                .filteredOn(LoanClockEvent::proven)
                .extracting(LoanClockEvent::kind)
                .containsExactly("LIM_DEBT_CONFIRMED");
    }

    @Test
    void aCaseThatOwesNothingClosesAsPaidInKind() {
        desk.taken(id, allowed("30000", "21000"), end());
        assertThat(cases.get(id).state()).isEqualTo(CaseState.CLOSED);
        assertThat(cases.get(id).closeReason()).isEqualTo("CLOSE_IN_KIND");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM loan_closure WHERE loan_id IN (:l) AND reason = 'CLOSE_IN_KIND'")
                        .param("l", List.of(older, younger))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void nobodyAllowsHisOwnAndOnlyAManagerCompletes() {
        UUID inKind = desk.propose(id, wish("30000", "12000"));
        refused("approvals.maker", () -> decide(inKind, new Decision.Approve(), officer));
        refused("in-kind.runs", () -> desk.propose(id, wish("30000", "12000")));
        decide(inKind, new Decision.Approve(), manager);
        assertThatThrownBy(() -> desk.taken(id, inKind, end())).isInstanceOf(AccessDeniedException.class);
        SignedIn.as(manager, Roles.MANAGER);
        desk.drop(id, inKind);
        assertThat(read().state()).isEqualTo(DROPPED);
        refused("in-kind.not", () -> desk.taken(id, inKind, end()));
    }

    @Test
    void whatTheDebtNoLongerNeedsIsNotCredited() {
        UUID inKind = desk.propose(id, wish("30000", "21000"));
        given.owes(older, "100", "0", today.minusDays(200));
        refused("in-kind.over-debt", () -> decide(inKind, new Decision.Approve(), manager));
    }

    @Test
    void aVoucherIsBookedOnce() {
        UUID inKind = allowed("30000", "500");
        String known = given.payment(older, Ids.next(), today.minusDays(9), "1", null);
        InKindEnd end = end();
        refused(
                "ledger.in-kind.voucher",
                () -> desk.taken(
                        id,
                        inKind,
                        new InKindEnd(end.paperNo(), end.paper(), end.signedOn(), end.takenOn(), "DZ-1", known)));
    }

    @Test
    void theCourtGivesItOnlyAfterAnAuctionThatFailed() {
        refused("in-kind.no-auction", () -> desk.propose(id, court()));
        UUID suit = Ids.next();
        jdbc.sql("""
                        INSERT INTO legal_proceeding (id, case_id, kind, state, court, claimed, state_on, proposed_by, proposed_at)
                        VALUES (:i, :c, 'LAW_ENFORCE', 'ACCEPTED', '法院', 1, :on, 'x', :at)""")
                .param("i", suit)
                .param("c", id.value())
                .param("on", today)
                .param("at", today.atStartOfDay())
                .update();
        jdbc.sql("""
                        INSERT INTO legal_result (id, proceeding_id, code, on_date, actor, at)
                        VALUES (:i, :p, 'J_AUCTION_FAILED', :on, 'x', :at)""")
                .param("i", Ids.next())
                .param("p", suit)
                .param("on", today)
                .param("at", today.atStartOfDay())
                .update();
        assertThat(desk.ofCase(id).auctionFailed()).isTrue();
        desk.propose(id, court());
        assertThat(read().basis()).isEqualTo(InKindBasis.COURT);
    }

    private InKindWish court() {
        return with(wish("30000", "12000"), InKindBasis.COURT, today.minusDays(30), Ids.next());
    }

    private static InKindWish with(
            InKindWish from, @Nullable InKindBasis basis, @Nullable LocalDate valuedOn, @Nullable UUID valuation) {
        return new InKindWish(
                basis, from.asset(), from.valuer(), valuedOn, from.value(), valuation, from.credited(), from.reason());
    }

    private static InKindWish texts(InKindWish from, String asset, String valuer, String reason) {
        return new InKindWish(
                from.basis(), asset, valuer, from.valuedOn(), from.value(), from.valuation(), from.credited(), reason);
    }

    private void wrong(String key, UnaryOperator<InKindWish> change) {
        refused(key, () -> desk.propose(id, change.apply(wish("30000", "12000"))));
    }

    @Test
    void whatIsMissingIsNamed() {
        LocalDate day = today.minusDays(30);
        wrong("in-kind.basis", from -> with(from, null, day, Ids.next()));
        wrong("in-kind.valued-on", from -> with(from, from.basis(), null, Ids.next()));
        wrong("in-kind.valued-on", from -> with(from, from.basis(), today.plusDays(1), Ids.next()));
        wrong("in-kind.valuation-old", from -> with(from, from.basis(), today.minusDays(400), Ids.next()));
        wrong("in-kind.valuation", from -> with(from, from.basis(), day, null));
        wrong("in-kind.asset", from -> texts(from, " ", "评估", "x"));
        wrong("in-kind.valuer", from -> texts(from, "房", "", "x"));
        wrong("in-kind.reason", from -> texts(from, "房", "评估", " "));
        wrong("in-kind.value", from -> wish("0", "100"));
        wrong("in-kind.credited", from -> wish("100", "0"));
        wrong("in-kind.over-value", from -> wish("100", "100.01"));
        wrong("in-kind.over-debt", from -> wish("50000", "30000"));
        given.owes(older, "10000", "500", null);
        given.owes(younger, "10000", "500", null);
        wrong("in-kind.not-due", from -> from);
    }

    @Test
    void itsCompletionNeedsPaperDaysAndNumbers() {
        UUID inKind = allowed("30000", "12000");
        UUID paper = Ids.next();
        LocalDate signed = today.minusDays(2);
        refused("in-kind.paper-no", () -> desk.taken(id, inKind, new InKindEnd("", paper, signed, today, "D", "V")));
        refused("in-kind.paper", () -> desk.taken(id, inKind, new InKindEnd("1", null, signed, today, "D", "V")));
        refused(
                "in-kind.signed",
                () -> desk.taken(id, inKind, new InKindEnd("1", paper, today.plusDays(1), today, "D", "V")));
        refused(
                "in-kind.taken",
                () -> desk.taken(id, inKind, new InKindEnd("1", paper, signed, signed.minusDays(1), "D", "V")));
        refused("in-kind.asset-no", () -> desk.taken(id, inKind, new InKindEnd("1", paper, signed, today, "", "V")));
        refused("in-kind.voucher-no", () -> desk.taken(id, inKind, new InKindEnd("1", paper, signed, today, "D", " ")));
    }

    @Test
    void anotherBranchSeesNothing() {
        SignedIn.as(given.user(given.branch(), "cy", Roles.MANAGER), Roles.MANAGER);
        refused("cases.missing", () -> desk.ofCase(id));
        refused("cases.missing", () -> desk.propose(id, wish("30000", "12000")));
    }
}
