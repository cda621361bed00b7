package org.qingshou.cases;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qingshou.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was paid into the loans of cases and still counts: neither a reversal nor reversed. */
@Component
class CasePayments {
    private static final String PAYMENTS = """
            SELECT cl.case_id, p.paid_on, p.amount
            FROM case_loan cl JOIN pub_payment p ON p.loan_id = cl.loan_id
            WHERE cl.case_id IN (:cases) AND p.reversal_of IS NULL
              AND NOT EXISTS (SELECT 1 FROM pub_payment r
                              WHERE r.loan_id = p.loan_id AND r.reversal_of = p.payment_no)""";

    private final JdbcClient jdbc;

    CasePayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Payment(UUID caseId, PromiseSettling.Paid paid) {}

    Map<UUID, List<PromiseSettling.Paid>> ofCases(Collection<UUID> cases) {
        return jdbc
                .sql(PAYMENTS)
                .param("cases", cases)
                .query((rs, n) -> new Payment(
                        rs.getObject("case_id", UUID.class),
                        new PromiseSettling.Paid(
                                rs.getObject("paid_on", LocalDate.class), new Money(rs.getBigDecimal("amount")))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(Payment::caseId, Collectors.mapping(Payment::paid, Collectors.toList())));
    }
}
