package org.qingshou.ledger.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branches;
import org.qingshou.testing.QingshouTest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each payment moves a loan of its own, and the server is asked by range, not by loan. {@code -Dpayments=} makes it long. */
@QingshouTest
class PaymentsInBulkTest {
    private static final Logger LOG = LoggerFactory.getLogger(PaymentsInBulkTest.class);
    private static final int LINES = Integer.getInteger("payments", 900);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Tapes tapes;

    @Autowired
    Payments payments;

    @Autowired
    Branches branches;

    @Autowired
    JdbcClient jdbc;

    private final String source = "s-" + UUID.randomUUID();

    /** So that no other test's day-end opens cases for them. */
    @AfterEach
    void nobodyIsOverdue() {
        jdbc.sql("UPDATE loan SET overdue_since = NULL, aged_from = NULL, bucket = 'CURRENT' WHERE source = :s")
                .param("s", source)
                .update();
    }

    @Test
    void aFileThatMovesThousandsOfLoansUpdatesThemByRange() {
        Books.branches(branches, "T101");
        String book = "借据号,客户编号,客户名称,机构号,本金余额,欠息,逾期天数,到期日,每期还款额\n"
                + lines("L%1$06d,C%1$06d,王伟,T101,1000.00,5.00,40,2026-12-31,50.00%n");
        tapes.importNow(Books.request(Books.upload(tapes, book), source, DAY, TapeKind.FULL_BOOK, null), Books.TESTER);
        byte[] file = ("还款流水号,借据号,还款日期,还款金额\n" + lines("P%1$06d,L%1$06d,2026-03-03,%2$d.00%n"))
                .getBytes(StandardCharsets.UTF_8);
        long updates = updates();
        long begun = System.nanoTime();
        PaymentResult result =
                payments.importFile("payments.csv", new ByteArrayInputStream(file), source, Books.TESTER);
        LOG.info("{} payments in {} ms", LINES, (System.nanoTime() - begun) / 1_000_000);
        assertThat(updates() - updates).as("statements that update").isLessThan(LINES / 10 + 100);
        assertThat(result.booked()).isEqualTo(LINES);
        assertThat(
                        count(
                                "l.interest_due = 0 AND l.principal_outstanding = 1005 - (30 + CAST(SUBSTR(l.loan_no, 2) AS INT) % 40)"))
                .isEqualTo(LINES);
        assertThat(count("(l.overdue_since > '2026-01-21') = (30 + CAST(SUBSTR(l.loan_no, 2) AS INT) % 40 >= 50)"))
                .as("whose instalment of fifty is covered is overdue since the next")
                .isEqualTo(LINES);
        assertThat(count("EXISTS (SELECT 1 FROM loan_told t WHERE t.loan_id = l.id AND t.principal_outstanding = 1000"
                        + " AND t.interest_due = 5 AND t.overdue_since = '2026-01-21' AND t.as_of = '2026-03-02')"))
                .isEqualTo(LINES);
        assertThat(count("EXISTS (SELECT 1 FROM payment p WHERE p.loan_id = l.id AND p.applied AND p.rest = 0"
                        + " AND p.interest = 5 AND p.principal + 5 = p.amount)"))
                .isEqualTo(LINES);
    }

    private static String lines(String form) {
        return IntStream.range(0, LINES)
                .mapToObj(i -> form.formatted(i, 30 + i % 40))
                .collect(Collectors.joining());
    }

    private long count(String which) {
        return jdbc.sql("SELECT COUNT(*) FROM loan l WHERE l.source = :s AND " + which)
                .param("s", source)
                .query(Long.class)
                .single();
    }

    private long updates() {
        return jdbc
                .sql("SHOW GLOBAL STATUS WHERE Variable_name IN ('Com_update', 'Com_update_multi')")
                .query((rs, n) -> rs.getLong(2))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
