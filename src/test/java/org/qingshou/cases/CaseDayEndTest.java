package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qingshou.access.BranchScope;
import org.qingshou.access.Roles;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.Classification;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The day-end of cases: what opens, joins, changes, goes to whom, ends. */
@QingshouTest
@Transactional
class CaseDayEndTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final Instant AT = Instant.parse("2026-03-05T10:00:00Z");
    private static final ActorId TEST = ActorId.system("test");

    @Autowired
    CaseFixture given;

    @Autowired
    CaseOpenStep opening;

    @Autowired
    CaseAssignStep assigning;

    @Autowired
    CaseHoldsStep holding;

    @Autowired
    PromiseStep promising;

    @Autowired
    Cases cases;

    @Autowired
    Promises promises;

    @Autowired
    JdbcClient jdbc;

    private CaseView caseOf(PersonId person, BranchCode branch) {
        return cases.get(cases.openCase(person, branch).orElseThrow());
    }

    @Test
    void aCustomerOneDayOverdueGetsOneCaseWithAllOverdueLoansAndTheirFigures() {
        BranchCode branch = given.branch();
        PersonId person = given.person("林记五金店");
        given.loan(person, branch, DAY.minusDays(40));
        given.loan(person, branch, DAY.minusDays(1));
        given.loan(person, branch, null);
        opening.run(DAY);
        CaseView opened = caseOf(person, branch);
        assertThat(cases.loans(opened.id())).hasSize(2);
        assertThat(opened.caseNo()).matches("QS2026-\\d{6}");
        assertThat(opened.balances().principal()).isEqualTo(Money.of("20000"));
        assertThat(opened.balances().interest()).isEqualTo(Money.of("1000"));
        assertThat(opened.overdueSince()).isEqualTo(DAY.minusDays(40));
        assertThat(opened.daysPastDue(DAY)).isEqualTo(40);
        assertThat(opened.classification()).isEqualTo(Classification.SPECIAL_MENTION);
    }

    @Test
    void aLoanDueTodayIsNotOverdueYet() {
        BranchCode branch = given.branch();
        PersonId person = given.person("周某");
        given.loan(person, branch, DAY);
        opening.run(DAY);
        assertThat(cases.openCase(person, branch)).isEmpty();
        opening.run(DAY.plusDays(1));
        assertThat(cases.openCase(person, branch)).isPresent();
    }

    @Test
    void theSameDateAgainChangesNothing() {
        BranchCode branch = given.branch();
        given.user(branch, "li.na", Roles.OFFICER);
        given.loan(given.person("甲"), branch, DAY.minusDays(3));
        opening.run(DAY);
        assigning.run(DAY);
        assertThat(opening.run(DAY)).isZero();
        assertThat(assigning.run(DAY)).isZero();
    }

    @Test
    void aFurtherOverdueLoanJoinsTheOpenCase() {
        BranchCode branch = given.branch();
        PersonId person = given.person("乙");
        given.loan(person, branch, DAY.minusDays(3));
        opening.run(DAY);
        CaseId id = caseOf(person, branch).id();
        given.loan(person, branch, DAY);
        opening.run(DAY.plusDays(1));
        assertThat(caseOf(person, branch).id()).isEqualTo(id);
        assertThat(cases.loans(id)).hasSize(2);
    }

    @Test
    void oneCustomerAtTwoBranchesHasTwoCases() {
        BranchCode one = given.branch();
        BranchCode other = given.branch();
        PersonId person = given.person("丙");
        given.loan(person, one, DAY.minusDays(3));
        given.loan(person, other, DAY.minusDays(3));
        opening.run(DAY);
        assertThat(caseOf(person, one).id()).isNotEqualTo(caseOf(person, other).id());
    }

    @Test
    void aCaseClosesWhenAllIsPaidAndWhenNothingIsOverdueAnyMore() {
        BranchCode branch = given.branch();
        PersonId payer = given.person("丁");
        PersonId cured = given.person("戊");
        UUID paid = given.loan(payer, branch, DAY.minusDays(3));
        UUID current = given.loan(cured, branch, DAY.minusDays(3));
        opening.run(DAY);
        CaseId first = caseOf(payer, branch).id();
        CaseId second = caseOf(cured, branch).id();
        given.owes(paid, "0", "0", null);
        given.owes(current, "9000", "0", null);
        opening.run(DAY.plusDays(1));
        assertThat(cases.get(first).state()).isEqualTo(CaseState.CLOSED);
        assertThat(cases.get(first).closeReason()).isEqualTo("CLOSE_PAID");
        assertThat(cases.get(second).closeReason()).isEqualTo("CLOSE_CURED");
    }

    @Test
    void aCaseOfWhichTheTapeTellsNothingAnyMoreClosesWithAReasonOfItsOwnAndComesBackWithTheTape() {
        BranchCode branch = given.branch();
        PersonId person = given.person("寅");
        PersonId half = given.person("卯");
        UUID gone = given.loan(person, branch, DAY.minusDays(30));
        UUID halfGone = given.loan(half, branch, DAY.minusDays(30));
        given.loan(half, branch, DAY.minusDays(3));
        opening.run(DAY);
        CaseId id = caseOf(person, branch).id();
        onTape(gone, false);
        onTape(halfGone, false);
        opening.run(DAY.plusDays(1));
        assertThat(cases.get(id).state()).isEqualTo(CaseState.CLOSED);
        assertThat(cases.get(id).closeReason()).isEqualTo("CLOSE_OFF_TAPE");
        assertThat(cases.loans(id)).as("never deleted").hasSize(1);
        assertThat(cases.openCase(half, branch)).as("one loan is still told").isPresent();
        onTape(gone, true);
        opening.run(DAY.plusDays(2));
        assertThat(caseOf(person, branch).id()).isNotEqualTo(id);
    }

    @Test
    void whatWasWrittenOffAndLeftTheTapeKeepsItsCase() {
        BranchCode branch = given.branch();
        PersonId person = given.person("辰");
        UUID loan = given.loan(person, branch, DAY.minusDays(400));
        opening.run(DAY);
        CaseId id = caseOf(person, branch).id();
        jdbc.sql("UPDATE loan SET written_off_on = :d, on_tape = FALSE WHERE id = :i")
                .param("d", DAY)
                .param("i", loan)
                .update();
        opening.run(DAY.plusDays(1));
        assertThat(caseOf(person, branch).id()).isEqualTo(id);
    }

    private void onTape(UUID loan, boolean on) {
        jdbc.sql("UPDATE loan SET on_tape = :on WHERE id = :i")
                .param("on", on)
                .param("i", loan)
                .update();
    }

    @Test
    void aReturningDebtOpensANewCaseLinkedToTheOldAndGoesToTheSameOfficer() {
        BranchCode branch = given.branch();
        ActorId busy = given.user(branch, "wang.lei", Roles.OFFICER);
        PersonId person = given.person("己");
        UUID loan = given.loan(person, branch, DAY.minusDays(3));
        opening.run(DAY);
        assigning.run(DAY);
        CaseId old = caseOf(person, branch).id();
        given.user(branch, "an.ran", Roles.OFFICER);
        given.owes(loan, "9000", "0", null);
        opening.run(DAY.plusDays(1));
        given.owes(loan, "9000", "100", DAY.plusDays(1));
        opening.run(DAY.plusDays(2));
        assigning.run(DAY.plusDays(2));
        CaseView again = caseOf(person, branch);
        assertThat(again.id()).isNotEqualTo(old);
        assertThat(again.owner()).as("though another has fewer cases").isEqualTo(busy);
        assertThat(jdbc.sql("SELECT previous_case_id FROM collection_case WHERE id = :i")
                        .param("i", again.id().value())
                        .query((rs, n) -> rs.getObject(1, UUID.class))
                        .single())
                .isEqualTo(old.value());
    }

    @Test
    void newCasesGoToWhoHasTheFewestAndThatEvenly() {
        BranchCode branch = given.branch();
        given.user(branch, "b.officer", Roles.OFFICER);
        given.user(branch, "a.officer", Roles.OFFICER);
        given.user(branch, "boss", Roles.MANAGER);
        for (int i = 0; i < 4; i++) given.loan(given.person("客户" + i), branch, DAY.minusDays(3));
        opening.run(DAY);
        assigning.run(DAY);
        List<String> owners = jdbc.sql("SELECT owner FROM collection_case WHERE branch_code = :b ORDER BY case_no")
                .param("b", branch.value())
                .query((rs, n) -> rs.getString("owner"))
                .list();
        String a = "a.officer." + branch;
        String b = "b.officer." + branch;
        assertThat(owners).containsExactly(a, b, a, b);
    }

    @Test
    void aBranchWithoutOfficersKeepsItsCasesUnassigned() {
        BranchCode branch = given.branch();
        PersonId person = given.person("庚");
        given.loan(person, branch, DAY.minusDays(3));
        opening.run(DAY);
        assigning.run(DAY);
        assertThat(caseOf(person, branch).owner()).isNull();
    }

    @Test
    void aHoldEndsWithItsLastDayAndTheCaseIsOpenAgain() {
        BranchCode branch = given.branch();
        PersonId person = given.person("辛");
        given.loan(person, branch, DAY.minusDays(3));
        opening.run(DAY);
        CaseId id = caseOf(person, branch).id();
        cases.hold(id, "HOLD_MEDIATION", DAY, DAY.plusDays(2), null, "调解", TEST, AT);
        assertThat(cases.get(id).state()).isEqualTo(CaseState.HELD);
        holding.run(DAY.plusDays(1));
        assertThat(cases.get(id).state()).isEqualTo(CaseState.HELD);
        holding.run(DAY.plusDays(2));
        assertThat(cases.get(id).state()).isEqualTo(CaseState.OPEN);
        assertThat(cases.holds(id, DAY.plusDays(3))).isEmpty();
    }

    @Test
    void aHoldThatBeginsTomorrowHoldsTheCaseFromTomorrowOn() {
        BranchCode branch = given.branch();
        PersonId person = given.person("壬");
        given.loan(person, branch, DAY.minusDays(3));
        opening.run(DAY);
        CaseId id = caseOf(person, branch).id();
        cases.hold(id, "HOLD_FESTIVE", DAY.plusDays(1), DAY.plusDays(5), null, "春节", TEST, AT);
        assertThat(cases.get(id).state()).isEqualTo(CaseState.OPEN);
        holding.run(DAY);
        assertThat(cases.get(id).state()).isEqualTo(CaseState.HELD);
    }

    @Test
    void aPromiseThatNobodyKeptIsBrokenAfterItsGrace() {
        BranchCode branch = given.branch();
        PersonId person = given.person("癸");
        given.loan(person, branch, DAY.minusDays(3));
        opening.run(DAY);
        CaseId id = caseOf(person, branch).id();
        promises.make(id, person, Money.of("800"), DAY.plusDays(2), "TRANSFER", null, TEST, AT);
        promising.run(DAY.plusDays(4));
        assertThat(promises.ofCase(id)).extracting(Promises.Promise::state).containsExactly(Promises.State.OPEN);
        promising.run(DAY.plusDays(5));
        assertThat(promises.ofCase(id)).extracting(Promises.Promise::state).containsExactly(Promises.State.BROKEN);
        assertThat(promising.run(DAY.plusDays(6))).isZero();
    }

    @Test
    void aCaseOfAnotherBranchIsNotFound() {
        BranchCode branch = given.branch();
        PersonId person = given.person("子");
        given.loan(person, branch, DAY.minusDays(3));
        opening.run(DAY);
        CaseId id = caseOf(person, branch).id();
        assertThat(cases.find(id, BranchScope.of(branch))).isPresent();
        assertThat(cases.find(id, BranchScope.of(new BranchCode("0000")))).isEmpty();
    }
}
