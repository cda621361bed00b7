package org.qingshou.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.qingshou.compliance.LimitationPeriod;
import org.qingshou.kernel.Utc;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A part payment acknowledges the debt and restarts limitation; a reversal takes that back. */
@Component
class PaymentsOnClocks {
    private final JdbcClient jdbc;
    private final ClockRows rows;
    private final BusinessDates dates;

    PaymentsOnClocks(JdbcClient jdbc, ClockRows rows, BusinessDates dates) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.dates = dates;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void booked(PaymentsBooked event) {
        LocalDate on = dates.current();
        UUID id = event.batch();
        rows.createPaid(id, on);
        jdbc.sql("""
                        INSERT INTO loan_clock_event (id, clock_id, kind, on_date, proof, reference, proven, actor, at)
                        SELECT UUID(), k.id, IF(p.paid_by = 'PAY_SETOFF', 'LIM_SETOFF', :part), p.paid_on, :proof,
                            p.payment_no, p.paid_by IN ('PAY_BORROWER', 'PAY_SETOFF') AND p.paid_on BETWEEN k.base_on AND k.due_on,
                            :actor, :at
                        FROM payment p JOIN loan_clock k ON k.loan_id = p.loan_id AND k.kind = 'LIMITATION'
                        WHERE p.batch_id = :id AND p.reversal_of IS NULL""")
                .param("part", LimitationPeriod.PART_PAYMENT)
                .param("proof", LimitationPeriod.PAYMENT)
                .param("actor", event.actor().value())
                .param("at", Utc.of(event.at()))
                .param("id", id)
                .update();
        jdbc.sql("""
                        UPDATE loan_clock_event e
                        JOIN loan_clock k ON k.id = e.clock_id
                        JOIN payment p ON p.loan_id = k.loan_id AND p.reversal_of = e.reference
                        SET e.proven = FALSE WHERE p.batch_id = :id AND p.reversal_of IS NOT NULL AND e.proof = :proof""").param("id", id).param("proof", LimitationPeriod.PAYMENT).update();
        rows.restartPaid(id, on);
    }
}
