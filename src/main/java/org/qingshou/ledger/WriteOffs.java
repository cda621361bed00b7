package org.qingshou.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Utc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loans that the bank has written off and whose claim it keeps (账销案存), whether a closures file told it or two people
 * decided it here: both leave the same trace, and a later file sets the day that the bank's books have.
 */
@Service
public class WriteOffs {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    WriteOffs(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** A loan that is written off. */
    public record WrittenOff(LoanId loan, String loanNo, LocalDate on) {}

    /** What has come in on loans after the day of their write-off, reversals left out. */
    public record Recovered(String currency, Money amount) {}

    /** Those of these loans that are written off. */
    public List<WrittenOff> of(List<LoanId> loans) {
        if (loans.isEmpty()) return List.of();
        return jdbc.sql("""
                        SELECT id, loan_no, written_off_on FROM loan
                        WHERE id IN (:loans) AND written_off_on IS NOT NULL ORDER BY written_off_on, loan_no""")
                .param("loans", ids(loans))
                .query((rs, n) -> new WrittenOff(
                        new LoanId(rs.getObject("id", UUID.class)),
                        rs.getString("loan_no"),
                        Objects.requireNonNull(rs.getObject("written_off_on", LocalDate.class))))
                .list();
    }

    /** By currency, for money of different currencies has no sum; what was paid on the day itself was paid before. */
    public List<Recovered> recovered(List<LoanId> loans) {
        if (loans.isEmpty()) return List.of();
        return jdbc.sql("""
                        SELECT l.currency, SUM(p.amount) AS amount
                        FROM loan l JOIN pub_payment p ON p.loan_id = l.id AND p.paid_on > l.written_off_on
                        WHERE l.id IN (:loans) AND p.reversal_of IS NULL
                          AND NOT EXISTS (SELECT 1 FROM pub_payment r
                                          WHERE r.loan_id = p.loan_id AND r.reversal_of = p.payment_no)
                        GROUP BY l.currency ORDER BY l.currency""")
                .param("loans", ids(loans))
                .query((rs, n) -> new Recovered(rs.getString("currency"), new Money(rs.getBigDecimal("amount"))))
                .list();
    }

    /**
     * Marks these loans; balances and overdue dates stay, for the borrower owes what he owed. One that is written off
     * already keeps its day.
     *
     * @param decision under which id what the loans owed then is kept
     */
    @Transactional
    public void keep(List<LoanId> loans, UUID decision, LocalDate on, ActorId by, Instant at) {
        for (LoanId loan : loans) {
            jdbc.sql("""
                            INSERT IGNORE INTO loan_closure (loan_id, tape_id, closed_on, reason, principal_outstanding,
                                interest_due, penalty_due, compound_due, fees_due, overdue_since, told_at)
                            SELECT id, :decision, :on, 'WRITE_OFF_KEEP', principal_outstanding, interest_due,
                                penalty_due, compound_due, fees_due, overdue_since, :at
                            FROM loan WHERE id = :loan AND written_off_on IS NULL""")
                    .param("decision", decision)
                    .param("on", on)
                    .param("at", Utc.of(at))
                    .param("loan", loan.value())
                    .update();
            int marked =
                    jdbc.sql("""
                            UPDATE loan SET written_off_on = :on, version = version + 1
                            WHERE id = :loan AND written_off_on IS NULL""").param("on", on).param("loan", loan.value()).update();
            if (marked > 0) events.publishEvent(new LoanWrittenOff(loan, on, by, at));
        }
    }

    private static List<UUID> ids(List<LoanId> loans) {
        return loans.stream().map(LoanId::value).toList();
    }
}
