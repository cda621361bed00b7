package org.qingshou.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads clocks with their history; one query for all events. */
@Component
class ClockReader {
    private final JdbcClient jdbc;

    ClockReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Told(UUID clock, LoanClockEvent event) {}

    List<LoanClock> of(List<LoanId> loans) {
        if (loans.isEmpty()) return List.of();
        List<UUID> ids = loans.stream().map(LoanId::value).toList();
        Map<UUID, List<LoanClockEvent>> histories = histories(ids);
        return jdbc.sql("""
                        SELECT k.*, l.loan_no, p.name FROM loan_clock k JOIN loan l ON l.id = k.loan_id
                        LEFT JOIN person p ON p.id = k.party_id
                        WHERE k.loan_id IN (:loans) ORDER BY k.closed_on IS NOT NULL, k.due_on, k.id""")
                .param("loans", ids)
                .query((rs, n) -> clock(rs, histories.getOrDefault(rs.getObject("id", UUID.class), List.of())))
                .list();
    }

    private static LoanClock clock(ResultSet rs, List<LoanClockEvent> events) throws SQLException {
        return new LoanClock(
                rs.getObject("id", UUID.class),
                new LoanId(rs.getObject("loan_id", UUID.class)),
                rs.getString("loan_no"),
                ClockKind.valueOf(rs.getString("kind")),
                rs.getString("name"),
                rs.getObject("base_on", LocalDate.class),
                rs.getObject("due_on", LocalDate.class),
                rs.getObject("contract_end", LocalDate.class),
                rs.getObject("alert", Integer.class),
                rs.getBoolean("expired"),
                rs.getObject("stopped_on", LocalDate.class),
                rs.getObject("closed_on", LocalDate.class),
                events);
    }

    private Map<UUID, List<LoanClockEvent>> histories(List<UUID> loans) {
        return jdbc
                .sql("""
                        SELECT e.* FROM loan_clock k JOIN loan_clock_event e ON e.clock_id = k.id
                        WHERE k.loan_id IN (:loans) ORDER BY e.on_date DESC, e.id DESC""")
                .param("loans", loans)
                .query((rs, n) -> new Told(rs.getObject("clock_id", UUID.class), event(rs)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Told::clock, Collectors.mapping(Told::event, Collectors.toList())));
    }

    private static LoanClockEvent event(ResultSet rs) throws SQLException {
        return new LoanClockEvent(
                rs.getString("kind"),
                rs.getObject("on_date", LocalDate.class),
                rs.getString("proof"),
                rs.getString("reference"),
                rs.getBoolean("proven"),
                rs.getBoolean("waiting"),
                new ActorId(rs.getString("actor")));
    }

    /** Whether a guarantor of this customer stays bound for so many days at most, if nothing happens. */
    boolean guaranteeEnds(PersonId debtor, BranchCode branch, LocalDate today, int days) {
        return jdbc.sql("""
                                SELECT COUNT(*) FROM loan l JOIN pub_clock k ON k.loan_id = l.id
                                WHERE l.person_id = :p AND l.branch_code = :b AND k.kind = 'GUARANTEE'
                                    AND k.due_on BETWEEN :from AND :to""")
                        .param("p", debtor.value())
                        .param("b", branch.value())
                        .param("from", today)
                        .param("to", today.plusDays(days))
                        .query(Long.class)
                        .single()
                > 0;
    }
}
