package org.qingshou.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.LoanId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loans the whole of which has been declared due before their term (宣布提前到期). Balances stay as the bank's books tell them:
 * what changes is from when the whole is due, and with it the clocks that run against the bank.
 */
@Service
public class LoanAccelerations {
    private final JdbcClient jdbc;
    private final ClockRows clocks;
    private final BusinessDates dates;
    private final ApplicationEventPublisher events;

    LoanAccelerations(JdbcClient jdbc, ClockRows clocks, BusinessDates dates, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.dates = dates;
        this.events = events;
    }

    /** Those of these loans that have ended, have been declared due before, or whose term has ended by that day. */
    public List<LoanId> dueAlready(List<LoanId> loans, LocalDate on) {
        return jdbc.sql("""
                        SELECT id FROM loan WHERE id IN (:loans)
                          AND (closed_on IS NOT NULL OR accelerated_on IS NOT NULL OR matures_on <= :on)""")
                .param("loans", ids(loans))
                .param("on", on)
                .query((rs, n) -> new LoanId(rs.getObject("id", UUID.class)))
                .list();
    }

    /** Those of these loans on which something is overdue. */
    public List<LoanId> overdue(List<LoanId> loans) {
        return jdbc.sql("SELECT id FROM loan WHERE id IN (:loans) AND overdue_since IS NOT NULL AND closed_on IS NULL")
                .param("loans", ids(loans))
                .query((rs, n) -> new LoanId(rs.getObject("id", UUID.class)))
                .list();
    }

    /**
     * From this day the whole of these loans is due; their clocks move at once. One that has ended meanwhile or was due
     * before stays as it is.
     *
     * @param on the day on which the declaration reached the debtor
     */
    @Transactional
    public void declare(List<LoanId> loans, LocalDate on, ActorId by, Instant at) {
        for (LoanId loan : loans) {
            int marked =
                    jdbc.sql("""
                            UPDATE loan SET accelerated_on = :on, version = version + 1
                            WHERE id = :loan AND accelerated_on IS NULL AND closed_on IS NULL
                              AND (matures_on IS NULL OR matures_on > :on)""").param("on", on).param("loan", loan.value()).update();
            if (marked > 0) events.publishEvent(new LoanAccelerated(loan, on, by, at));
        }
        clocks.move(ids(loans), dates.current(), by, at);
    }

    private static List<UUID> ids(List<LoanId> loans) {
        return loans.stream().map(LoanId::value).toList();
    }
}
