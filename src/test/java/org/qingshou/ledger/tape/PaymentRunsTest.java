package org.qingshou.ledger.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branches;
import org.qingshou.content.TableForm;
import org.qingshou.content.TableRow;
import org.qingshou.kernel.LoanId;
import org.qingshou.ledger.PaymentsBooked;
import org.qingshou.ledger.Repayment;
import org.qingshou.ledger.Repayments;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Payments files in ranges, waiting payments, reversals, and what is kept of the base. */
@QingshouTest
@RecordApplicationEvents
class PaymentRunsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String HEADER = "还款流水号,借据号,还款日期,还款金额,冲正流水号\n";
    private static final String LOANS = "L1,C1,王伟,T101,1000.00,40\nL2,C2,李娜,T101,300.00,10\n";

    @Autowired
    Tapes tapes;

    @Autowired
    Payments payments;

    @Autowired
    PaymentStaging staging;

    @Autowired
    PaymentRuns runs;

    @Autowired
    Repayments repayments;

    @Autowired
    Branches branches;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private final String source = "s-" + UUID.randomUUID();

    @BeforeEach
    void twoLoans() {
        Books.branches(branches, "T101");
        Books.importText(tapes, source, DAY, TapeKind.FULL_BOOK, LOANS);
    }

    @Test
    void aLongFileIsBookedInRangesEachToldOnce() {
        PaymentResult result = pay(lines(PaymentRuns.RANGE * 2 + 10));
        assertThat(result.booked()).isEqualTo(PaymentRuns.RANGE * 2 + 10);
        assertThat(result.done()).isTrue();
        assertThat(events.stream(PaymentsBooked.class)
                        .filter(event -> event.importId().equals(result.id()))
                        .map(PaymentsBooked::payments))
                .containsExactly(2000L, 2000L, 10L);
        assertThat(principal("L1")).isEqualTo("959.90");
        assertThat(staged(result.id())).isZero();
    }

    @Test
    void whatBrokeOffBetweenTwoRangesIsGoneOnWithAndNothingIsBookedTwice() {
        UUID id = stage(PaymentRuns.RANGE + 500);
        jdbc.sql("CREATE TRIGGER payment_stop BEFORE INSERT ON payment FOR EACH ROW BEGIN"
                        + " IF NEW.payment_no = 'P2100' THEN SIGNAL SQLSTATE '45000'; END IF; END")
                .update();
        try {
            assertThatThrownBy(() -> runs.run(id)).isInstanceOf(RuntimeException.class);
        } finally {
            jdbc.sql("DROP TRIGGER payment_stop").update();
        }
        assertThat(payments.find(id).orElseThrow().booked()).isEqualTo(PaymentRuns.RANGE);
        assertThat(payments.find(id).orElseThrow().done()).isFalse();
        assertThat(principal("L1")).isEqualTo("980.00");
        assertThat(runs.run(id)).isTrue();
        assertThat(runs.run(id)).as("again").isTrue();
        assertThat(payments.find(id).orElseThrow().booked()).isEqualTo(PaymentRuns.RANGE + 500);
        assertThat(principal("L1")).isEqualTo("975.00");
    }

    @Test
    void aPaymentThatComesBeforeItsLoanIsBookedWithTheTapeThatTellsTheLoan() {
        PaymentResult early = pay("P1,L7,2026-03-04,30.00,\nP2,L7,2026-03-04,5.00,\nP3,L7,2026-03-05,5.00,P2\n");
        assertThat(List.of(early.booked(), early.waiting(), early.rejected())).containsExactly(0L, 3L, 0L);
        assertThat(pay("P1,L7,2026-03-04,30.00,\n").known()).isEqualTo(1);
        assertThat(pay("P1,L7,2026-03-04,31.00,\n").rejected()).isEqualTo(1);
        Books.importText(tapes, source, DAY.plusDays(1), TapeKind.FULL_BOOK, LOANS + "L7,C7,赵敏,T101,100.00,40\n");
        assertThat(principal("L7")).isEqualTo("70.00");
        PaymentResult now = payments.find(early.id()).orElseThrow();
        assertThat(List.of(now.read(), now.booked(), now.waiting(), now.rejected()))
                .containsExactly(3L, 3L, 0L, 0L);
        assertThat(staged(early.id())).isZero();
        assertThat(events.stream(PaymentsBooked.class)
                        .filter(event -> event.importId().equals(early.id()) && event.payments() > 0))
                .hasSize(1);
    }

    @Test
    void aReversalMayStandBeforeItsPaymentInTheFile() {
        PaymentResult result = pay("P2,L1,2026-03-04,30.00,P1\nP1,L1,2026-03-03,30.00,\n");
        assertThat(result.booked()).isEqualTo(2);
        assertThat(principal("L1")).isEqualTo("1000.00");
    }

    @Test
    void aReversalThatFitsNoPaymentIsToldWhy() {
        pay("P1,L1,2026-03-03,30.00,\nP2,L1,2026-03-03,10.00,\nR2,L1,2026-03-03,10.00,P2\n");
        PaymentResult result = pay("""
                R3,L1,2026-03-03,30.00,P9
                R4,L2,2026-03-03,30.00,P1
                R5,L1,2026-03-03,10.00,P2
                R6,L1,2026-03-03,10.00,R2
                R7,L1,2026-03-03,29.00,P1
                """);
        assertThat(payments.rejected(result.id(), 0, 10))
                .extracting(RejectedRow::reason)
                .containsExactly(
                        "payment.reverses-nothing",
                        "payment.reverses-other",
                        "payment.reversed-already",
                        "payment.reverses-reversal",
                        "payment.reversal-amount");
        assertThat(principal("L1")).isEqualTo("970.00");
    }

    @Test
    void aBaseIsKeptOnlyWhileALoanDiffersFromWhatWasTold() {
        assertThat(bases()).isZero();
        pay("P1,L1,2026-03-03,30.00,\nP2,L2,2026-03-03,40.00,\n");
        assertThat(bases()).isEqualTo(2);
        pay("R1,L1,2026-03-04,30.00,P1\n");
        assertThat(bases()).isEqualTo(1);
        tapes.importNow(
                Books.request(
                        Books.upload(tapes, "借据号,结案日期,结案原因\nL2,2026-03-04,结清\n"),
                        source,
                        DAY.plusDays(2),
                        TapeKind.CLOSURES,
                        null),
                Books.TESTER);
        assertThat(bases()).isZero();
        pay("P3,L2,2026-03-05,12.00,\n");
        assertThat(bases()).as("a closed loan owes nothing that could move").isZero();
        assertThat(repayment("L2").rest().shown()).isEqualTo("12.00");
    }

    @Test
    void anUpdateThatTellsTheBalancesIsTheNewBase() {
        pay("P1,L1,2026-03-03,30.00,\nP2,L1,2026-03-05,50.00,\n");
        tapes.importNow(
                Books.request(
                        Books.upload(tapes, "借据号,本金余额\nL1,990.00\n"), source, DAY.plusDays(2), TapeKind.UPDATE, null),
                Books.TESTER);
        assertThat(principal("L1")).isEqualTo("940.00");
        pay("R1,L1,2026-03-06,50.00,P2\n");
        assertThat(principal("L1")).isEqualTo("990.00");
    }

    @Test
    void whatTheOverdueDateWaitsForIsSaid() {
        pay("P1,L1,2026-03-03,30.00,\n");
        assertThat(repayment("L1").plan()).isEqualTo(Repayment.Plan.NONE);
        assertThat(repayment("L1").movedSince()).isEqualTo(DAY);
        assertThat(repayment("L2").movedSince()).isNull();
        tapes.importNow(
                Books.request(
                        Books.upload(tapes, "借据号,每期还款额,到期日\nL1,15.00,2027-03-02\n"),
                        source,
                        DAY,
                        TapeKind.UPDATE,
                        null),
                Books.TESTER);
        assertThat(repayment("L1").plan()).isEqualTo(Repayment.Plan.ESTIMATED);
        assertThat(overdueSince("L1")).as("two instalments on").isEqualTo("2026-03-21");
    }

    private Repayment repayment(String loanNo) {
        LoanId id = new LoanId(jdbc.sql("SELECT id FROM loan WHERE source = :s AND loan_no = :l")
                .param("s", source)
                .param("l", loanNo)
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .single());
        return java.util.Objects.requireNonNull(repayments.of(List.of(id)).get(id));
    }

    /** Payments of 0.01 on the first loan. */
    private static String lines(int count) {
        StringBuilder lines = new StringBuilder();
        IntStream.range(0, count).forEach(i -> lines.append("P%04d,L1,2026-03-03,0.01,\n".formatted(i)));
        return lines.toString();
    }

    private UUID stage(int count) {
        TableForm form = new TableForm(
                TableForm.Kind.CSV, "UTF-8", false, ",", true, List.of("还款流水号", "借据号", "还款日期", "还款金额", "冲正流水号"));
        PaymentReader reader = new PaymentReader(form);
        return staging.stage(source, "p.csv", form, new byte[32], Books.TESTER, lines -> {
            for (int i = 0; i < count; i++) {
                List<String> cells = List.of("P%04d".formatted(i), "L1", "2026-03-03", "0.01", "");
                var row = new TableRow(i + 2, cells);
                lines.take(row.number(), ((PaymentReader.Outcome.Good) reader.read(row)).line(), cells);
            }
        });
    }

    private PaymentResult pay(String rows) {
        return payments.importFile(
                "payments.csv",
                new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8)),
                source,
                Books.TESTER);
    }

    private String principal(String loanNo) {
        return text("principal_outstanding", loanNo);
    }

    /** Whether it has fallen due already hangs on the last day that was closed, by whichever test. */
    private String overdueSince(String loanNo) {
        return text(
                "COALESCE(overdue_since, (SELECT t.next_due_on FROM loan_told t WHERE t.loan_id = loan.id))", loanNo);
    }

    private String text(String column, String loanNo) {
        return jdbc.sql("SELECT " + column + " FROM loan WHERE source = :s AND loan_no = :l")
                .param("s", source)
                .param("l", loanNo)
                .query(String.class)
                .single();
    }

    private long bases() {
        return jdbc.sql("SELECT COUNT(*) FROM loan_told t JOIN loan l ON l.id = t.loan_id WHERE l.source = :s")
                .param("s", source)
                .query(Long.class)
                .single();
    }

    private long staged(UUID file) {
        return jdbc.sql("SELECT COUNT(*) FROM payment_line WHERE import_id = :i")
                .param("i", file)
                .query(Long.class)
                .single();
    }
}
