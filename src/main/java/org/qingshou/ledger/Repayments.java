package org.qingshou.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads how payments have moved loans, for whoever looks at them. */
@Service
public class Repayments {
    private final JdbcClient jdbc;

    Repayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One for each of the loans. */
    public Map<LoanId, Repayment> of(List<LoanId> loans) {
        Map<LoanId, Repayment> repayments = new HashMap<>();
        if (loans.isEmpty()) return repayments;
        jdbc.sql("""
                        SELECT l.id, t.as_of, t.next_due_on,
                            CASE WHEN EXISTS (SELECT 1 FROM repayment_schedule s WHERE s.loan_id = l.id) THEN 'SCHEDULE'
                                WHEN l.instalment_amount > 0 AND l.matures_on IS NOT NULL
                                    AND IF(t.loan_id IS NULL, l.overdue_since, t.overdue_since) IS NOT NULL THEN 'ESTIMATED'
                                ELSE 'NONE' END AS plan,
                            (SELECT COALESCE(SUM(p.rest), 0) FROM payment p
                             WHERE p.loan_id = l.id AND p.booked_on > COALESCE(t.as_of, l.as_of)) AS rest
                        FROM loan l LEFT JOIN loan_told t ON t.loan_id = l.id WHERE l.id IN (:ids)""").param("ids", loans.stream().map(LoanId::value).toList()).query(rs -> {
            repayments.put(
                    new LoanId(rs.getObject("id", java.util.UUID.class)),
                    new Repayment(
                            Repayment.Plan.valueOf(rs.getString("plan")),
                            rs.getObject("as_of", LocalDate.class),
                            rs.getObject("next_due_on", LocalDate.class),
                            new Money(rs.getBigDecimal("rest"))));
        });
        return repayments;
    }
}
