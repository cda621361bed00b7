package org.qingshou.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
 * Loans whose claim the bank has sold (债权转让), in the same trace as a closures file that tells CLOSE_SOLD: what was owed
 * is kept, nothing is owed to the bank any more.
 */
@Service
public class LoanSales {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    LoanSales(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Those of these loans that have ended already, however. */
    public List<LoanId> ended(List<LoanId> loans) {
        return jdbc.sql("SELECT id FROM loan WHERE id IN (:loans) AND closed_on IS NOT NULL")
                .param("loans", ids(loans))
                .query((rs, n) -> new LoanId(rs.getObject("id", UUID.class)))
                .list();
    }

    /** What came in on these loans after that day, reversals left out: it belongs to the buyer. */
    public Money received(List<LoanId> loans, LocalDate after) {
        return jdbc.sql("""
                        SELECT COALESCE(SUM(p.amount), 0) AS amount FROM pub_payment p
                        WHERE p.loan_id IN (:loans) AND p.paid_on > :after AND p.reversal_of IS NULL
                          AND NOT EXISTS (SELECT 1 FROM pub_payment r
                                          WHERE r.loan_id = p.loan_id AND r.reversal_of = p.payment_no)""")
                .param("loans", ids(loans))
                .param("after", after)
                .query((rs, n) -> new Money(rs.getBigDecimal("amount")))
                .single();
    }

    /**
     * Ends these loans as sold; one that has ended already keeps its end. Cases whose loans have all ended close in the
     * same transaction.
     *
     * @param sale under which id what the loans owed then is kept
     */
    @Transactional
    public void end(List<LoanId> loans, UUID sale, LocalDate on, ActorId by, Instant at) {
        for (LoanId loan : loans) {
            jdbc.sql("""
                            INSERT IGNORE INTO loan_closure (loan_id, tape_id, closed_on, reason, principal_outstanding,
                                interest_due, penalty_due, compound_due, fees_due, overdue_since, told_at)
                            SELECT id, :sale, :on, 'CLOSE_SOLD', principal_outstanding, interest_due, penalty_due,
                                compound_due, fees_due, overdue_since, :at
                            FROM loan WHERE id = :loan AND closed_on IS NULL""")
                    .param("sale", sale)
                    .param("on", on)
                    .param("at", Utc.of(at))
                    .param("loan", loan.value())
                    .update();
            // The next tape's row of the loan is compared anew.
            int ended =
                    jdbc.sql("""
                            UPDATE loan SET principal_outstanding = 0, interest_due = 0, penalty_due = 0,
                                compound_due = 0, fees_due = 0, overdue_since = NULL, aged_from = NULL,
                                bucket = 'CURRENT', class_floor = 'NORMAL', closed_on = :on,
                                close_reason = 'CLOSE_SOLD', row_hash = UNHEX(REPEAT('00', 32)), version = version + 1
                            WHERE id = :loan AND closed_on IS NULL""").param("on", on).param("loan", loan.value()).update();
            if (ended > 0) events.publishEvent(new LoanSold(loan, on, by, at));
        }
        events.publishEvent(new LoansEnded(sale, by, at));
    }

    private static List<UUID> ids(List<LoanId> loans) {
        return loans.stream().map(LoanId::value).toList();
    }
}
