package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingshou.cases.DebtSaleState.APPROVED;
import static org.qingshou.cases.DebtSaleState.DROPPED;
import static org.qingshou.cases.DebtSaleState.PROPOSED;
import static org.qingshou.cases.DebtSaleState.REJECTED;
import static org.qingshou.cases.DebtSaleState.SOLD;
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
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.Balances;
import org.qingshou.ledger.ClockKind;
import org.qingshou.ledger.LoanClocks;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** Claims sold: allowed above, packed, completed once the borrower was told; the loans end and the case closes as sold. */
@QingshouTest
@Transactional
@RecordApplicationEvents
class DebtSaleTest {
    private static final String CODE = "91370705MA3C8XQ02K";
    private static final Map<DebtSaleState, Set<DebtSaleState>> TABLE =
            Map.of(PROPOSED, Set.of(APPROVED, REJECTED), APPROVED, Set.of(SOLD, DROPPED));

    @Autowired
    CaseFixture given;

    @Autowired
    Branches branches;

    @Autowired
    List<DayEndStep> steps;

    @Autowired
    Cases cases;

    @Autowired
    CaseDesk pages;

    @Autowired
    DebtSaleDesk desk;

    @Autowired
    ReductionDesk reductions;

    @Autowired
    LoanClocks clocks;

    @Autowired
    Approvals approvals;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private LocalDate today;
    private LocalDate cutoff;
    private BranchCode branch;
    private ActorId officer;
    private ActorId manager;
    private ActorId above;
    private UUID first;
    private UUID second;
    private CaseId id;

    @BeforeEach
    void aCaseOfTwoLoans() {
        today = clock.today();
        cutoff = today.minusDays(20);
        BranchCode parent = given.branch();
        branch = new BranchCode("C" + Ids.next().toString().substring(24));
        branches.add(new Branch(branch, "测试网点", parent, BusinessClock.DEFAULT_ZONE, "330100"));
        officer = given.user(branch, "li.na", Roles.OFFICER);
        manager = given.user(branch, "zhao.min", Roles.MANAGER);
        above = given.user(parent, "sun.ke", Roles.MANAGER);
        PersonId person = given.person("恒达装饰");
        first = given.loan(person, branch, today.minusYears(2));
        second = given.loan(person, branch, today.minusYears(2));
        for (String name : List.of("clocks", "case-open"))
            steps.stream().filter(step -> step.name().equals(name)).forEach(step -> step.run(today));
        id = cases.openCase(person, branch).orElseThrow();
        SignedIn.as(manager, Roles.MANAGER);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private DebtSaleWish wish(UUID... loans) {
        return new DebtSaleWish(
                List.of(loans).stream().map(LoanId::new).toList(),
                "某资产管理公司",
                CODE,
                "转字2026-7",
                Ids.next(),
                "不良贷款转让试点登记 2026-11",
                cutoff,
                Money.of("6300"),
                new Balances(Money.of("20000"), Money.of("900.50"), Money.ZERO, Money.ZERO, Money.ZERO),
                "集中处置");
    }

    private DebtSaleEnd end() {
        return new DebtSaleEnd(
                today.minusDays(5), "收2026-88", ServiceMethod.SVC_EMS, "EMS-1", today.minusDays(1), Ids.next());
    }

    private void decide(UUID sale, Decision decision, ActorId by) {
        UUID request = approvals
                .latest("APR_SALE", sale.toString())
                .map(Standing::requestId)
                .orElseThrow();
        approvals.decide(request, decision, by);
    }

    private UUID allowed(UUID... loans) {
        UUID sale = desk.propose(id, wish(loans));
        decide(sale, new Decision.Approve(), above);
        return sale;
    }

    private DebtSale read() {
        return desk.ofCase(id).entries().getFirst().sale();
    }

    private List<String> holds() {
        return cases.holds(id, today).stream().map(Cases.Hold::code).toList();
    }

    @Test
    void onlyTheMovesOfTheTableAreMade() {
        for (DebtSaleState from : DebtSaleState.values())
            for (DebtSaleState to : DebtSaleState.values())
                if (TABLE.getOrDefault(from, Set.of()).contains(to))
                    assertThat(from.to(to)).isEqualTo(to);
                else assertThatThrownBy(() -> from.to(to)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void theBranchAboveDecidesAndPacksTheCase() {
        UUID sale = desk.propose(id, wish(first, second));
        assertThat(holds()).isEmpty();
        refused("approvals.maker", () -> decide(sale, new Decision.Approve(), manager));
        ActorId beside = given.user(branch, "qian", Roles.MANAGER);
        refused("approvals.checker", () -> decide(sale, new Decision.Approve(), beside));
        decide(sale, new Decision.Approve(), above);
        assertThat(read().state()).isEqualTo(APPROVED);
        assertThat(read().owed().total()).isEqualTo(Money.of("20900.50"));
        assertThat(holds()).containsExactly("HOLD_SALE");
        assertThat(cases.get(id).state()).as("the bank may still press").isEqualTo(CaseState.OPEN);
        refused("cases.place.hold", () -> cases.placed(id, "A1", manager, clock.instant()));
        refused(
                "cases.reduction.against.sale",
                () -> reductions.propose(
                        id,
                        new ReductionWish(
                                Money.of("1"),
                                Money.ZERO,
                                Money.ZERO,
                                Money.ZERO,
                                reductions.causes().getFirst(),
                                today.plusDays(9),
                                "x")));
        refused("sale.runs", () -> desk.propose(id, wish(first)));
        assertThat(desk.ofCase(id).proposes()).isFalse();
    }

    @Test
    void whatIsNotAllowedPacksNothing() {
        UUID sale = desk.propose(id, wish(first));
        decide(sale, new Decision.Reject("价格过低"), above);
        assertThat(read().state()).isEqualTo(REJECTED);
        assertThat(holds()).isEmpty();
        refused("sale.not", () -> desk.sold(id, sale, end()));
        assertThat(desk.ofCase(id).proposes()).isTrue();
    }

    @Test
    void onceTheBorrowerWasToldTheLoansEndAndTheCaseClosesAsSold() {
        UUID sale = allowed(first, second);
        given.payment(first, UUID.randomUUID(), cutoff, "70", null);
        given.payment(first, UUID.randomUUID(), cutoff.plusDays(1), "30.25", null);
        assertThat(desk.ofCase(id).entries().getFirst().received()).isEqualTo(Money.of("30.25"));
        desk.sold(id, sale, end());
        assertThat(read().state()).isEqualTo(SOLD);
        CaseView closed = cases.get(id);
        assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
        assertThat(closed.closeReason()).isEqualTo("CLOSE_SOLD");
        assertThat(closed.balances()).isEqualTo(Balances.ZERO);
        assertThat(events.stream(CaseClosed.class))
                .as("what ends an agency's access hears of it at once")
                .extracting(CaseClosed::reason)
                .containsExactly("CLOSE_SOLD");
        assertThat(jdbc.sql("SELECT closed_on FROM pub_loan_closure WHERE tape_id = :t AND reason = 'CLOSE_SOLD'")
                        .param("t", sale)
                        .query(LocalDate.class)
                        .list())
                .containsExactly(today.minusDays(5), today.minusDays(5));
        assertThat(clocks.of(List.of(new LoanId(first))))
                .filteredOn(each -> each.kind() == ClockKind.LIMITATION)
                .singleElement()
                .satisfies(limitation -> assertThat(limitation.dueOn())
                        .as("the notice of assignment restarts it")
                        .isEqualTo(today.minusDays(1).plusYears(3)));
        refused("sale.not", () -> desk.sold(id, sale, end()));
    }

    @Test
    void aCaseOfWhichOneLoanIsSoldGoesOnWithTheOther() {
        UUID sale = allowed(first);
        desk.sold(id, sale, end());
        CaseView open = cases.get(id);
        assertThat(open.state()).isEqualTo(CaseState.OPEN);
        assertThat(open.balances().total()).isEqualTo(Money.of("10500"));
        assertThat(holds()).isEmpty();
        refused("sale.ended", () -> desk.propose(id, wish(first)));
        assertThat(desk.loans(id)).extracting(loan -> loan.id().value()).containsExactly(second);
    }

    @Test
    void aSaleThatIsGivenUpUnpacksTheCase() {
        UUID sale = allowed(first);
        desk.drop(id, sale);
        assertThat(read().state()).isEqualTo(DROPPED);
        assertThat(holds()).isEmpty();
        assertThat(cases.get(id).balances().total()).isEqualTo(Money.of("21000"));
        refused("sale.not", () -> desk.drop(id, sale));
    }

    @Test
    void withoutReceiptAndArrivedNoticeNothingEnds() {
        UUID sale = allowed(first);
        LocalDate day = today.minusDays(1);
        UUID proof = Ids.next();
        ends("sale.transferred", sale, null, "1", ServiceMethod.SVC_EMS, "1", day, proof);
        ends("sale.transferred", sale, cutoff.minusDays(1), "1", ServiceMethod.SVC_EMS, "1", day, proof);
        ends("sale.transferred", sale, today.plusDays(1), "1", ServiceMethod.SVC_EMS, "1", day, proof);
        ends("sale.receipt", sale, day, " ", ServiceMethod.SVC_EMS, "1", day, proof);
        ends("sale.notice-way", sale, day, "1", null, "1", day, proof);
        ends("sale.notice-no", sale, day, "1", ServiceMethod.SVC_EMS, "", day, proof);
        ends("sale.notice-on", sale, day, "1", ServiceMethod.SVC_EMS, "1", today.plusDays(1), proof);
        ends("sale.proof", sale, day, "1", ServiceMethod.SVC_EMS, "1", day, null);
        assertThat(read().state()).isEqualTo(APPROVED);
        assertThat(cases.get(id).balances().total()).isEqualTo(Money.of("21000"));
    }

    private void ends(
            String key,
            UUID sale,
            @Nullable LocalDate transferred,
            String receipt,
            @Nullable ServiceMethod way,
            String no,
            @Nullable LocalDate arrived,
            @Nullable UUID proof) {
        refused(key, () -> desk.sold(id, sale, new DebtSaleEnd(transferred, receipt, way, no, arrived, proof)));
    }

    @Test
    void whatAProposalLacksIsNamed() {
        DebtSaleWish good = wish(first);
        UUID paper = Ids.next();
        List<LoanId> loans = good.loans();
        Balances none = Balances.ZERO;
        proposed("sale.loans", List.of(), "买方", CODE, "1", paper, "依据", cutoff, "1", good.owed());
        proposed(
                "sale.loans",
                List.of(new LoanId(given.loan(given.person("他人"), branch, today))),
                "买方",
                CODE,
                "1",
                paper,
                "依据",
                cutoff,
                "1",
                good.owed());
        proposed("sale.buyer", loans, " ", CODE, "1", paper, "依据", cutoff, "1", good.owed());
        proposed("sale.buyer-code", loans, "买方", CODE + "1", "1", paper, "依据", cutoff, "1", good.owed());
        proposed("sale.buyer-code", loans, "买方", CODE.replace('K', 'I'), "1", paper, "依据", cutoff, "1", good.owed());
        proposed("sale.contract-no", loans, "买方", CODE, "", paper, "依据", cutoff, "1", good.owed());
        proposed("sale.contract", loans, "买方", CODE, "1", null, "依据", cutoff, "1", good.owed());
        proposed("sale.basis", loans, "买方", CODE, "1", paper, " ", cutoff, "1", good.owed());
        proposed("sale.cutoff", loans, "买方", CODE, "1", paper, "依据", today.plusDays(1), "1", good.owed());
        proposed("sale.price", loans, "买方", CODE, "1", paper, "依据", cutoff, "0", good.owed());
        proposed("sale.owed", loans, "买方", CODE, "1", paper, "依据", cutoff, "1", none);
    }

    private void proposed(
            String key,
            List<LoanId> loans,
            String buyer,
            String code,
            String contractNo,
            @Nullable UUID contract,
            String basis,
            @Nullable LocalDate on,
            String price,
            Balances owed) {
        refused(
                key,
                () -> desk.propose(
                        id,
                        new DebtSaleWish(
                                loans, buyer, code, contractNo, contract, basis, on, Money.of(price), owed, "x")));
    }

    @Test
    void aCompanysLoanNeedsNoGroundOfTheRegulators() {
        jdbc.sql("UPDATE person SET kind = 'COMPANY' WHERE id = :p")
                .param("p", cases.get(id).person().value())
                .update();
        assertThat(desk.retail(id)).isFalse();
        DebtSaleWish good = wish(first);
        assertThat(desk.propose(
                        id,
                        new DebtSaleWish(
                                good.loans(),
                                good.buyer(),
                                good.buyerCode(),
                                good.contractNo(),
                                good.contract(),
                                "",
                                cutoff,
                                good.price(),
                                good.owed(),
                                "x")))
                .isNotNull();
    }

    @Test
    void anOfficerOnlyReadsAndAnotherBranchSeesNothing() {
        SignedIn.as(officer, Roles.OFFICER);
        assertThat(desk.ofCase(id).proposes()).isFalse();
        assertThat(desk.ofCase(id).completes()).isFalse();
        assertThatThrownBy(() -> desk.propose(id, wish(first))).isInstanceOf(AccessDeniedException.class);
        SignedIn.as(given.user(given.branch(), "cy", Roles.MANAGER), Roles.MANAGER);
        refused("cases.missing", () -> desk.ofCase(id));
        refused("cases.missing", () -> desk.propose(id, wish(first)));
    }
}
