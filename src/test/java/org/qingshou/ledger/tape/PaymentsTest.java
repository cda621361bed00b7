package org.qingshou.ledger.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branches;
import org.qingshou.generator.BookRecipe;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.PaymentsBooked;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import tools.jackson.databind.json.JsonMapper;

@QingshouTest
@RecordApplicationEvents
class PaymentsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String HEADER = "还款流水号,借据号,还款日期,入账日期,还款金额,冲正流水号\n";

    @Autowired
    Tapes tapes;

    @Autowired
    Payments payments;

    @Autowired
    Branches branches;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private final String source = "s-" + UUID.randomUUID();

    @BeforeEach
    void aLoanOwesInterestAndPrincipal() {
        Books.branches(branches, "T101");
        UUID upload =
                Books.upload(tapes, "借据号,客户编号,客户名称,机构号,本金余额,欠息,罚息,费用,逾期天数\nL1,C1,王伟,T101,100.00,20.00,5.00,1.00,40\n");
        tapes.importNow(Books.request(upload, source, DAY, TapeKind.FULL_BOOK, null), Books.TESTER);
    }

    @Test
    void aPaymentBookedAfterTheTapeCoversCostsThenInterestThenPrincipal() {
        PaymentResult result = pay("P1,L1,2026-03-03,2026-03-03,30.00,\n");
        assertThat(List.of(result.read(), result.booked(), result.known(), result.rejected()))
                .containsExactly(1L, 1L, 0L, 0L);
        assertThat(balances()).isEqualTo("96.00 0.00 0.00 0.00 2026-01-21");
        assertThat(events.stream(PaymentsBooked.class).filter(e -> e.importId().equals(result.id())))
                .hasSize(1);
    }

    @Test
    void aPaymentThatTheTapeAlreadyHeldMovesNothing() {
        PaymentResult result = pay("P1,L1,2026-03-02,2026-03-02,30.00,\n");
        assertThat(result.booked()).isEqualTo(1);
        assertThat(balances()).isEqualTo("100.00 20.00 5.00 1.00 2026-01-21");
    }

    @Test
    void aPaymentToldTwiceIsBookedOnce() {
        pay("P1,L1,2026-03-03,2026-03-03,30.00,\n");
        PaymentResult again = pay("P1,L1,2026-03-03,2026-03-03,30.00,\n");
        assertThat(again.known()).isEqualTo(1);
        assertThat(balances()).startsWith("96.00");
    }

    @Test
    void payingEverythingEndsTheOverdueAndAReversalBringsBothBack() {
        pay("P1,L1,2026-03-03,2026-03-03,126.00,\n");
        assertThat(balances()).isEqualTo("0.00 0.00 0.00 0.00 null");
        PaymentResult reversal = pay("P2,L1,2026-03-04,2026-03-04,126.00,P1\n");
        assertThat(reversal.amount()).isEqualByComparingTo("-126.00");
        assertThat(balances()).isEqualTo("100.00 20.00 5.00 1.00 2026-01-21");
        assertThat(pay("P3,L1,2026-03-04,2026-03-04,126.00,P1\n").rejected()).isEqualTo(1);
    }

    @Test
    void aTapeOfTheSameDateToldAgainKeepsLaterPayments() {
        pay("P1,L1,2026-03-03,2026-03-03,30.00,\n");
        Books.importText(tapes, source, DAY, TapeKind.FULL_BOOK, "L1,C1,王伟,T101,200.00,40\n");
        assertThat(balances()).startsWith("170.00 0.00");
    }

    @Test
    void aTapeThatSaysWhatThePaymentSaidIsTakenAndThePaymentIsNotAppliedTwice() {
        pay("P1,L1,2026-03-03,2026-03-03,30.00,\n");
        Books.importText(tapes, source, DAY.plusDays(1), TapeKind.FULL_BOOK, "L1,C1,王伟,T101,96.00,41\n");
        assertThat(balances()).startsWith("96.00 0.00");
        assertThat(pay("P4,L1,2026-03-03,2026-03-03,1.00,\n").booked()).isEqualTo(1);
        assertThat(balances()).startsWith("96.00 0.00");
    }

    @Test
    void anUnchangedLoanIsToldToTheDateOfTheLastTape() {
        UUID upload =
                Books.upload(tapes, "借据号,客户编号,客户名称,机构号,本金余额,欠息,罚息,费用,逾期天数\nL1,C1,王伟,T101,100.00,20.00,5.00,1.00,45\n");
        TapeStatus next =
                tapes.importNow(Books.request(upload, source, DAY.plusDays(5), TapeKind.FULL_BOOK, null), Books.TESTER);
        assertThat(next.unchanged()).isEqualTo(1);
        pay("P1,L1,2026-03-04,2026-03-04,30.00,\n");
        assertThat(balances()).startsWith("100.00 20.00");
    }

    @Test
    void whatCannotBeBookedIsKeptWithItsReason() {
        PaymentResult result = pay("""
                P1,L9,2026-03-03,2026-03-03,30.00,
                P2,L1,2026-03-03,2026-03-03,0,
                P3,L1,2026-03-03,2026-03-03,x,
                P4,L1,2026-03-03,2026-03-03,5.00,P9
                ,L1,2026-03-03,2026-03-03,5.00,
                P5,L1,2026-03-03,2026-03-03,1.00,
                P5,L1,2026-03-03,2026-03-03,2.00,
                P6,L1,2099-01-01,2099-01-01,2.00,
                """);
        assertThat(List.of(result.read(), result.booked(), result.waiting(), result.rejected()))
                .containsExactly(8L, 1L, 1L, 6L);
        assertThat(payments.waiting(result.id(), 0, 20))
                .extracting(PaymentLine::loanNo)
                .containsExactly("L9");
        assertThat(payments.rejected(result.id(), 0, 20))
                .extracting(row -> row.row() + " " + row.field() + " " + row.reason())
                .containsExactly(
                        "3 payment_amount payment.amount",
                        "4 payment_amount number",
                        "5 payment_reversal_of payment.reverses-nothing",
                        "6 payment_payment_no missing",
                        "8 payment_payment_no payment.differs",
                        "9 payment_booked_on payment.future");
    }

    @Test
    void partsThatDoNotAddUpAreRejectedAndPartsThatDoAreTaken() {
        PaymentLine wrong = line("P1", "10.00", "9.00", "0.50");
        PaymentLine right = line("P2", "10.00", "9.00", "1.00");
        PaymentResult result = payments.importList(List.of(wrong, right), source, Books.TESTER);
        assertThat(List.of(result.booked(), result.rejected())).containsExactly(1L, 1L);
        assertThat(balances()).isEqualTo("91.00 19.00 5.00 1.00 2026-01-21");
    }

    @Test
    void aValueThatIsLeftOutRejectsItsLineAndNoOther() {
        PaymentResult result = payments.importList(told("""
                        [{"loanNo": "L1", "paidOn": "2026-03-03", "amount": 1},
                         {"paymentNo": "P1", "loanNo": " ", "paidOn": "2026-03-03", "amount": 1},
                         {"paymentNo": "P2", "loanNo": "L1", "amount": 1},
                         {"paymentNo": "P3", "loanNo": "L1", "paidOn": "2026-03-03"},
                         {"paymentNo": "P4", "loanNo": "L1", "paidOn": "2026-03-03", "amount": 1.001},
                         {"paymentNo": "%s", "loanNo": "L1", "paidOn": "2026-03-03", "amount": 1},
                         {"paymentNo": "P5", "loanNo": "L1", "paidOn": "2026-03-03", "amount": 1}]
                        """.formatted("P".repeat(81))), source, Books.TESTER);
        assertThat(result.booked()).isEqualTo(1);
        assertThat(payments.rejected(result.id(), 0, 20))
                .extracting(row -> row.row() + " " + row.field() + " " + row.reason())
                .containsExactly(
                        "2 payment_payment_no missing",
                        "3 payment_loan_no missing",
                        "4 payment_paid_on missing",
                        "5 payment_amount missing",
                        "6 payment_amount decimals",
                        "7 payment_payment_no too-long");
    }

    @Test
    void aListWithAGapIsRefused() {
        assertThatThrownBy(() -> payments.importList(told("[null]"), source, Books.TESTER))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("payments.gap"));
    }

    @Test
    void aFileWithoutAnAmountColumnIsRefused() {
        assertThatThrownBy(() ->
                        payments.importFile("p.csv", bytes("还款流水号,借据号,还款日期\nP1,L1,2026-03-03\n"), source, Books.TESTER))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("payments.column.missing"));
    }

    @Test
    void theGeneratedPaymentsBringTheBookToItsSecondDay() {
        String other = "s-" + UUID.randomUUID();
        BookRecipe recipe = new BookRecipe(11, 600, DAY, List.of("T101"), 35);
        importBook(recipe, other, 0);
        PaymentResult result = payments.importFile(
                "payments.csv", new ByteArrayInputStream(Books.payments(recipe)), other, Books.TESTER);
        assertThat(result.booked()).isPositive();
        assertThat(result.rejected() + result.known()).isZero();
        BigDecimal paid = principal(other);
        importBook(recipe, other, 1);
        assertThat(principal(other)).isEqualByComparingTo(paid);
    }

    private void importBook(BookRecipe recipe, String from, int day) {
        UUID upload = Books.upload(tapes, Books.tape(recipe, day));
        tapes.importNow(Books.request(upload, from, DAY.plusDays(day), TapeKind.FULL_BOOK, null), Books.TESTER);
    }

    private BigDecimal principal(String from) {
        return jdbc.sql("SELECT SUM(principal_outstanding) FROM loan WHERE source = :s")
                .param("s", from)
                .query(BigDecimal.class)
                .single();
    }

    private static List<PaymentLine> told(String json) {
        return Arrays.asList(JsonMapper.shared().readValue(json, PaymentLine[].class));
    }

    private static PaymentLine line(String no, String amount, String principal, String interest) {
        return new PaymentLine(
                no,
                "L1",
                DAY.plusDays(1),
                null,
                new BigDecimal(amount),
                new BigDecimal(principal),
                new BigDecimal(interest),
                null,
                null,
                null,
                null,
                null);
    }

    private PaymentResult pay(String rows) {
        return payments.importFile("payments.csv", bytes(HEADER + rows), source, Books.TESTER);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private String balances() {
        return jdbc.sql("""
                        SELECT CONCAT_WS(' ', principal_outstanding, interest_due, penalty_due, fees_due,
                            COALESCE(overdue_since, 'null')) FROM loan WHERE source = :s AND loan_no = 'L1'""").param("s", source).query(String.class).single();
    }
}
