package org.qingshou.outsourcing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which loans stand in which placement; the database refuses a second open one of a loan. */
@Component
class PlacementLoans {
    private final JdbcClient jdbc;

    PlacementLoans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(UUID placement, List<LoanId> loans) {
        try {
            for (LoanId loan : loans)
                jdbc.sql("INSERT INTO placement_loan (placement_id, loan_id, open) VALUES (:p, :l, TRUE)")
                        .param("p", placement)
                        .param("l", loan.value())
                        .update();
        } catch (DuplicateKeyException e) {
            throw Refused.conflict("outsourcing.locked.placed");
        }
    }

    void close(UUID placement) {
        jdbc.sql("UPDATE placement_loan SET open = FALSE WHERE placement_id = :p AND open")
                .param("p", placement)
                .update();
    }

    List<LoanId> of(UUID placement) {
        return jdbc.sql("SELECT loan_id FROM placement_loan WHERE placement_id = :p ORDER BY loan_id")
                .param("p", placement)
                .query((rs, n) -> new LoanId(rs.getObject("loan_id", UUID.class)))
                .list();
    }

    /** Agencies with an open placement of one of these loans. */
    List<String> agenciesHolding(List<LoanId> loans) {
        if (loans.isEmpty()) return List.of();
        return jdbc.sql("""
                        SELECT DISTINCT p.agency_code FROM placement_loan l JOIN placement p ON p.id = l.placement_id
                        WHERE l.open_loan IN (:loans) ORDER BY p.agency_code""")
                .param("loans", loans.stream().map(LoanId::value).toList())
                .query((rs, n) -> rs.getString("agency_code"))
                .list();
    }

    /** Placements that can still be taken back of the cases of a change set, each with the value that the case changed to. */
    Map<UUID, String> openInSet(UUID set) {
        Map<UUID, String> found = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT p.id, h.new_value FROM pub_case_change h JOIN placement p ON p.case_id = h.case_id
                        WHERE h.set_id = :set AND p.state IN (:states) ORDER BY p.id""")
                .param("set", set)
                .param(
                        "states",
                        PlacementState.recallable().stream().map(Enum::name).toList())
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), row.getString("new_value"));
                });
        return found;
    }

    /** Placements away from home of whose loans nothing is owed any more. */
    List<UUID> paidInFull() {
        return paidInFull("TRUE", null);
    }

    /** The same of the placements that these payments were made on. */
    List<UUID> paidInFull(UUID batch) {
        return paidInFull("""
                        p.id IN (SELECT q.placement_id FROM pub_payment y JOIN placement_loan q ON q.loan_id = y.loan_id
                            WHERE y.batch_id = :batch)""", batch);
    }

    private List<UUID> paidInFull(String which, @Nullable UUID batch) {
        return jdbc.sql("""
                        SELECT p.id FROM placement p
                        JOIN placement_loan l ON l.placement_id = p.id AND l.open
                        JOIN pub_loan o ON o.id = l.loan_id
                        WHERE p.state IN ('QUEUED', 'SENT', 'OFFERED', 'ACCEPTED', 'ACTIVE') AND %s
                        GROUP BY p.id HAVING SUM(o.total_due) <= 0""".formatted(which))
                .param("batch", batch)
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
    }
}
