package org.qingshou.ledger.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branches;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.LoanView;
import org.qingshou.ledger.Loans;
import org.qingshou.ledger.Persons;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Updates of some columns, closures and extensions: what they tell is written, what they do not tell stays. */
@QingshouTest
class SeparateImportsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate NEXT = DAY.plusDays(1);
    private static final String BOOK = """
            借据号,客户编号,客户名称,机构号,本金余额,欠息,逾期天数,产品,手机,到期日,每期还款额,备注
            L1,C1,王伟,T101,100.00,5.00,40,经营贷,13900000001,2026-12-31,10.00,甲
            L2,C2,李芳,T101,200.00,6.00,10,消费贷,13900000002,2026-12-31,20.00,乙
            L3,C3,张敏,T101,300.00,7.00,0,消费贷,13900000003,2026-12-31,30.00,丙
            """;

    @Autowired
    Tapes tapes;

    @Autowired
    Loans loans;

    @Autowired
    Persons persons;

    @Autowired
    Branches branches;

    @Autowired
    JdbcClient jdbc;

    private final String source = "sep-" + UUID.randomUUID().toString().substring(0, 30);

    @BeforeEach
    void book() {
        Books.branches(branches, "T101", "T102");
        take(TapeKind.FULL_BOOK, DAY, BOOK);
    }

    private TapeStatus take(TapeKind kind, LocalDate asOf, String text) {
        return tapes.importNow(Books.request(Books.upload(tapes, text), source, asOf, kind, null), Books.TESTER);
    }

    private LoanView loan(String loanNo) {
        return loans.find(new org.qingshou.kernel.LoanId(
                        jdbc.sql("SELECT id FROM loan WHERE source = :s AND loan_no = :n")
                                .param("s", source)
                                .param("n", loanNo)
                                .query(UUID.class)
                                .single()))
                .orElseThrow();
    }

    private Map<String, @Nullable Object> row(String loanNo) {
        return jdbc.sql("SELECT * FROM loan WHERE source = :s AND loan_no = :n")
                .param("s", source)
                .param("n", loanNo)
                .query()
                .singleRow();
    }

    private static void counts(TapeStatus status, long added, long changed, long unchanged, long rejected) {
        assertThat(status.state()).isEqualTo(TapeState.APPLIED);
        assertThat(List.of(status.added(), status.changed(), status.unchanged(), status.rejected()))
                .containsExactly(added, changed, unchanged, rejected);
        RealFiles.assertAddsUp(status, added + changed + unchanged + rejected);
    }

    @Test
    void anUpdateOfOneColumnLeavesTheOthersAsTheyAreAndAnEmptyCellSaysNothing() {
        TapeStatus status = take(TapeKind.UPDATE, NEXT, "借据号,产品,备注\nL1,农户贷,丁\nL2,--,\nL3,消费贷,丙\n");
        counts(status, 0, 1, 2, 0);
        LoanView changed = loan("L1");
        assertThat(changed.product()).isEqualTo("农户贷");
        assertThat(changed.extra()).containsEntry("备注", "丁");
        assertThat(changed.balances().principal().amount()).isEqualByComparingTo("100.00");
        assertThat(changed.overdueSince()).isEqualTo(DAY.minusDays(40));
        assertThat(changed.maturesOn()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(changed.asOf())
                .as("the balances are still those of the tape")
                .isEqualTo(DAY);
        assertThat(loan("L2").product()).isEqualTo("消费贷");
        assertThat(loan("L2").extra()).containsEntry("备注", "乙");
    }

    @Test
    void anUpdateOfALoanThatIsNotOnFileIsRejected() {
        TapeStatus status = take(TapeKind.UPDATE, NEXT, "借据号,产品\nL1,农户贷\nL9,农户贷\n");
        counts(status, 0, 1, 0, 1);
        assertThat(tapes.rejected(status.id(), 0, 10))
                .extracting(row -> row.row() + " " + row.field() + " " + row.reason())
                .containsExactly("3 loan_no unknown-loan");
    }

    @Test
    void anUpdateThatTellsWholeLoansAddsThoseThatAreNotOnFile() {
        TapeStatus status =
                take(TapeKind.UPDATE, NEXT, Books.HEADER + "L1,C1,王伟,T101,90.00,41\nL9,C9,周杰,T101,1.00,0\n");
        counts(status, 1, 1, 0, 0);
        assertThat(loan("L1").balances().principal().amount()).isEqualByComparingTo("90.00");
        assertThat(loan("L1").product()).isEqualTo("经营贷");
        assertThat(loan("L1").asOf()).isEqualTo(NEXT);
        assertThat(loan("L9").person()).isNotNull();
    }

    @Test
    void anUpdateMovesWhatIsOverdueAndTheBranchAndRefusesTheNumberOfAnother() {
        TapeStatus status = take(TapeKind.UPDATE, NEXT, "借据号,客户编号,机构号,逾期天数\nL1,C1,T102,0\nL2,C2,,100\nL3,C1,,5\n");
        counts(status, 0, 2, 0, 1);
        assertThat(loan("L1").overdueSince()).isNull();
        assertThat(loan("L1").branch()).isEqualTo(new BranchCode("T102"));
        assertThat(loan("L2").overdueSince()).isEqualTo(NEXT.minusDays(100));
        assertThat(tapes.rejected(status.id(), 0, 10))
                .extracting(RejectedRow::reason)
                .containsExactly("customer-differs");
    }

    @Test
    void anUpdateOfPersonalDataAddsANumberAndKeepsTheOldOne() {
        TapeStatus status =
                take(TapeKind.UPDATE, NEXT, "借据号,手机,客户名称\nL1,13900000009,王伟\nL2,13900000002,李芳\nL3,13900000003,张敏敏\n");
        counts(status, 0, 2, 1, 0);
        assertThat(persons.contactPoints(loan("L1").person()))
                .extracting(point -> point.shown())
                .containsExactlyInAnyOrder("139****0001", "139****0009");
        assertThat(persons.card(loan("L3").person()).name()).isEqualTo("张敏敏");
        TapeStatus next = take(
                TapeKind.FULL_BOOK,
                NEXT,
                BOOK.replace("张敏", "张敏敏")
                        .replace("L1,C1,王伟,T101,100.00,5.00,40", "L1,C1,王伟,T101,100.00,5.00,41")
                        .replace("6.00,10", "6.00,11"));
        assertThat(next.rejected()).isZero();
        assertThat(loan("L1").overdueSince()).isEqualTo(DAY.minusDays(40));
    }

    @Test
    void theSameUpdateTwiceIsANoOpAndAnOlderOneIsRefused() {
        String text = "借据号,产品\nL1,农户贷\n";
        counts(take(TapeKind.UPDATE, NEXT, text), 0, 1, 0, 0);
        assertThat(take(TapeKind.UPDATE, NEXT, text).state()).isEqualTo(TapeState.NO_OP);
        assertThatThrownBy(() -> take(TapeKind.UPDATE, DAY.minusDays(1), text))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("tape.as-of.older"));
    }

    @Test
    void aWholeTapeSentAgainDoesNotUndoWhatCameAfterItForItsDateAndACorrectedOneDoes() {
        take(TapeKind.UPDATE, DAY, "借据号,本金余额\nL1,80.00\n");
        take(TapeKind.CLOSURES, DAY, "借据号,结案日期,结案原因\nL2,2026-03-02,结清\n");
        TapeStatus again = take(TapeKind.FULL_BOOK, DAY, BOOK);
        assertThat(again.state()).isEqualTo(TapeState.NO_OP);
        assertThat(again.messages()).containsExactly(TapeMessage.of("tape.message.same.changes", "2"));
        assertThat(loan("L1").balances().principal().amount()).isEqualByComparingTo("80.00");
        assertThat(row("L2")).containsEntry("close_reason", "CLOSE_PAID");
        String corrected = BOOK.replace("300.00", "301.00");
        counts(take(TapeKind.FULL_BOOK, DAY, corrected), 0, 3, 0, 0);
        assertThat(loan("L1").balances().principal().amount()).isEqualByComparingTo("100.00");
        assertThat(row("L2")).containsEntry("closed_on", null);
        assertThat(take(TapeKind.FULL_BOOK, DAY, BOOK).state())
                .as("back to the first one is a correction too")
                .isEqualTo(TapeState.APPLIED);
    }

    @Test
    void anUpdateMayComeAfterAClosureAndALoanThatIsKnownLaterIsNotMovedBack() {
        take(TapeKind.UPDATE, NEXT.plusDays(1), "借据号,本金余额\nL1,80.00\n");
        TapeStatus status = take(TapeKind.UPDATE, NEXT, "借据号,本金余额\nL1,95.00\nL2,190.00\n");
        counts(status, 0, 1, 0, 1);
        assertThat(tapes.rejected(status.id(), 0, 10))
                .extracting(RejectedRow::reason)
                .containsExactly("older-than-loan");
        assertThat(loan("L1").balances().principal().amount()).isEqualByComparingTo("80.00");
    }

    @Test
    void aClosureEndsWhatIsOwedKeepsWhatStoodBeforeAndAWriteOffEndsNothing() {
        TapeStatus status = take(
                TapeKind.CLOSURES,
                NEXT,
                "借据号,结案日期,结案原因,经办\nL1,2026-03-03,结清,赵\nL2,2026-03-03,核销,钱\nL3,2026-03-03,CLOSE_SOLD,孙\nL9,2026-03-03,结清,李\nL3,2026-03-09,结清,周\n");
        assertThat(List.of(status.read(), status.changed(), status.rejected())).containsExactly(5L, 3L, 2L);
        assertThat(row("L1"))
                .containsEntry("close_reason", "CLOSE_PAID")
                .containsEntry("closed_on", java.sql.Date.valueOf(NEXT));
        assertThat(loan("L1").balances().total().amount().signum() == 0).isTrue();
        assertThat(loan("L1").overdueSince()).isNull();
        assertThat(row("L2"))
                .containsEntry("close_reason", null)
                .containsEntry("written_off_on", java.sql.Date.valueOf(NEXT));
        assertThat(loan("L2").balances().principal().amount()).isEqualByComparingTo("200.00");
        assertThat(loan("L2").overdueSince()).isEqualTo(DAY.minusDays(10));
        assertThat(row("L3")).containsEntry("close_reason", "CLOSE_SOLD");
        assertThat(jdbc.sql("SELECT principal_outstanding FROM loan_closure WHERE tape_id = :t ORDER BY 1")
                        .param("t", status.id())
                        .query(java.math.BigDecimal.class)
                        .list())
                .extracting(java.math.BigDecimal::toPlainString)
                .containsExactly("100.00", "200.00", "300.00");
        assertThat(tapes.rejected(status.id(), 0, 10))
                .extracting(RejectedRow::reason)
                .containsExactly("unknown-loan", "after-as-of");
    }

    @Test
    void aClosureToldAgainIsUnchangedAndALoanThatTheTapeTellsAgainIsOpenAgain() {
        String text = "借据号,结案日期,结案原因\nL1,2026-03-03,结清\n";
        take(TapeKind.CLOSURES, NEXT, text);
        counts(take(TapeKind.CLOSURES, NEXT, text + "L2,2026-03-03,核销\n"), 0, 1, 1, 0);
        take(TapeKind.FULL_BOOK, NEXT.plusDays(1), BOOK);
        assertThat(row("L1")).containsEntry("closed_on", null);
        assertThat(loan("L1").balances().principal().amount()).isEqualByComparingTo("100.00");
        assertThat(row("L2")).containsEntry("written_off_on", java.sql.Date.valueOf(NEXT));
    }

    @Test
    void aClosureWithAnUnknownReasonOrWithoutItsColumnsIsRefused() {
        TapeStatus status = take(TapeKind.CLOSURES, NEXT, "借据号,结案日期,结案原因\nL1,2026-03-03,跑路\nL2,,结清\n");
        counts(status, 0, 0, 0, 2);
        assertThat(tapes.rejected(status.id(), 0, 10))
                .extracting(row -> row.field() + " " + row.reason())
                .containsExactly("close_reason unknown-word", "closed_on missing");
        assertThatThrownBy(() -> take(TapeKind.CLOSURES, NEXT, "借据号,结案日期\nL1,2026-03-03\n"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.args()).containsExactly("close_reason"));
    }

    @Test
    void anExtensionMovesTheMaturityAndWhatItTellsOfTheOverdueAndSetsTheFlag() {
        TapeStatus status = take(
                TapeKind.EXTENSIONS,
                NEXT,
                "借据号,展期日期,新到期日,首次还款日,每期还款额,是否重组,逾期天数\nL1,2026-03-01,2027-12-31,2026-04-20,8.00,是,0\nL2,2026-03-01,2027-06-30,,,否,\n");
        counts(status, 0, 2, 0, 0);
        assertThat(loan("L1").maturesOn()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(loan("L1").overdueSince()).isNull();
        assertThat(loan("L1").asOf()).isEqualTo(DAY);
        assertThat(row("L1"))
                .containsEntry("first_new_due_on", java.sql.Date.valueOf("2026-04-20"))
                .containsEntry("restructured_on", java.sql.Date.valueOf("2026-03-01"))
                .containsEntry("bucket", "CURRENT");
        assertThat(loan("L2").overdueSince()).isEqualTo(DAY.minusDays(10));
        assertThat(loan("L2").instalmentAmount()).isNotNull();
        assertThat(row("L2")).containsEntry("restructured_on", null);
        assertThat(jdbc.sql("SELECT matured_on FROM loan_extension WHERE tape_id = :t")
                        .param("t", status.id())
                        .query(LocalDate.class)
                        .list())
                .containsOnly(LocalDate.of(2026, 12, 31));
        counts(
                take(TapeKind.EXTENSIONS, NEXT, "借据号,展期日期,新到期日\nL1,2026-03-01,2027-12-31\nL2,2026-03-01,2027-07-31\n"),
                0,
                1,
                1,
                0);
    }

    @Test
    void theClassThatStoodAtARestructuringIsKeptOnceWhicheverTapeTellsIt() {
        jdbc.sql("UPDATE loan SET class_floor = 'DOUBTFUL' WHERE source = :s")
                .param("s", source)
                .update();
        take(TapeKind.EXTENSIONS, NEXT, "借据号,展期日期,新到期日,是否重组,逾期天数\nL1,2026-03-01,2027-12-31,是,0\n");
        take(TapeKind.UPDATE, NEXT, "借据号,是否重组,重组日期\nL2,是,2026-02-20\nL3,,2026-02-21\n");
        assertThat(row("L1")).containsEntry("restructured_class", "DOUBTFUL").containsEntry("class_floor", "NORMAL");
        assertThat(row("L2"))
                .containsEntry("restructured_class", "DOUBTFUL")
                .containsEntry("restructured_on", java.sql.Date.valueOf("2026-02-20"));
        assertThat(row("L3")).containsEntry("restructured_on", java.sql.Date.valueOf("2026-02-21"));
        String flagged = BOOK.replace("备注\n", "备注,重组标志,重组日期\n")
                .replace("甲\n", "甲,是,2026-03-01\n")
                .replace("乙\n", "乙,,\n")
                .replace("丙\n", "丙,否,\n");
        take(TapeKind.FULL_BOOK, NEXT.plusDays(1), flagged);
        assertThat(row("L1")).containsEntry("restructured_class", "DOUBTFUL");
        assertThat(row("L2"))
                .as("what the tape does not tell stays")
                .containsEntry("restructured_on", java.sql.Date.valueOf("2026-02-20"));
        assertThat(row("L3")).containsEntry("restructured_on", null);
    }

    @Test
    void aRestructuringAheadOfTheTapeIsRejected() {
        TapeStatus status =
                take(TapeKind.FULL_BOOK, NEXT, Books.HEADER.strip() + ",重组日期\nL1,C1,王伟,T101,100.00,40,2027-01-01\n");
        assertThat(tapes.rejected(status.id(), 0, 10))
                .extracting(row -> row.field() + " " + row.reason())
                .containsExactly("restructured_on after-as-of");
    }

    @Test
    void aDryRunOfAClosureChangesNothing() {
        UUID upload = Books.upload(tapes, "借据号,结案日期,结案原因\nL1,2026-03-03,结清\n");
        TapeStatus status = tapes.importNow(
                new TapeRequest(upload, null, source, NEXT, TapeKind.CLOSURES, java.util.Set.of(), false),
                Books.TESTER);
        assertThat(status.state()).isEqualTo(TapeState.CHECKED);
        assertThat(status.changed()).isEqualTo(1);
        assertThat(loan("L1").balances().total().amount().signum() == 0).isFalse();
    }
}
