package org.qingshou.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.AllocationOrder.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes thousands of loans, bases and payments with a statement each. The rows go along as one JSON value, because the
 * transaction's own connection may load no file; the join begins at them, so that nothing else is read or locked.
 */
@Component
class MovedRows {
    private static final int AT_ONCE = 2000;

    private static final String GIVEN = "JSON_TABLE(:rows, '$[*]' COLUMNS (row_id CHAR(36) PATH '$.id',"
            + " principal DECIMAL(18,2) PATH '$.principal', interest DECIMAL(18,2) PATH '$.interest',"
            + " penalty DECIMAL(18,2) PATH '$.penalty', compound DECIMAL(18,2) PATH '$.compound',"
            + " fees DECIMAL(18,2) PATH '$.fees', %s)) g";

    // The hash of zeros makes the next tape's row count as changed: it must overrule what was reckoned here.
    private static final String LOAN = "UPDATE " + GIVEN.formatted("since DATE PATH '$.since'")
            + " STRAIGHT_JOIN loan l ON l.id = CAST(g.row_id AS UUID) SET l.principal_outstanding = g.principal,"
            + " l.interest_due = g.interest, l.penalty_due = g.penalty, l.compound_due = g.compound,"
            + " l.fees_due = g.fees, l.aged_from = IF(l.overdue_since <=> g.since, l.aged_from, g.since),"
            + " l.overdue_since = g.since, l.row_hash = UNHEX(REPEAT('00', 32)), l.version = l.version + 1";

    private static final String BASE =
            "INSERT INTO loan_told (loan_id, principal_outstanding, interest_due, penalty_due,"
                    + " compound_due, fees_due, as_of, overdue_since, overdue_as_of, next_due_on)"
                    + " SELECT CAST(g.row_id AS UUID), g.principal, g.interest, g.penalty, g.compound, g.fees, g.as_of, g.since,"
                    + " g.since_as_of, g.next_due FROM "
                    + GIVEN.formatted("as_of DATE PATH '$.as_of', since DATE PATH '$.since',"
                            + " since_as_of DATE PATH '$.since_as_of', next_due DATE PATH '$.next_due'")
                    + " ON DUPLICATE KEY UPDATE next_due_on = VALUES(next_due_on)";

    private static final String PAYMENT = "UPDATE "
            + GIVEN.formatted("rest DECIMAL(18,2) PATH '$.rest', applied BOOLEAN PATH '$.applied'")
            + " STRAIGHT_JOIN payment p ON p.id = CAST(g.row_id AS UUID)"
            + " SET p.principal = IF(p.parts_told, p.principal, g.principal),"
            + " p.interest = IF(p.parts_told, p.interest, g.interest),"
            + " p.penalty = IF(p.parts_told, p.penalty, g.penalty),"
            + " p.compound = IF(p.parts_told, p.compound, g.compound), p.fees = IF(p.parts_told, p.fees, g.fees),"
            + " p.rest = g.rest, p.applied = g.applied";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MovedRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Loan(
            UUID id, Map<Part, BigDecimal> due, @Nullable LocalDate overdueSince) {}

    record Base(
            UUID loan, LoanReckoning.Base told, @Nullable LocalDate nextDueOn) {}

    record Covered(UUID payment, LoanReckoning.Share share) {}

    /** Balances and overdue date; age and bucket follow from them. */
    void loans(List<Loan> loans) {
        write(LOAN, loans, each -> {
            Map<String, Object> row = row(each.id(), each.due());
            put(row, "since", each.overdueSince());
            return row;
        });
    }

    /** What was told of loans that payments have moved; of one that is kept only the next due date changes. */
    void bases(List<Base> bases) {
        write(BASE, bases, each -> {
            Map<String, Object> row = row(each.loan(), each.told().due());
            put(row, "as_of", each.told().asOf());
            put(row, "since", each.told().overdueSince());
            put(row, "since_as_of", each.told().overdueAsOf());
            put(row, "next_due", each.nextDueOn());
            return row;
        });
    }

    /** What payments covered; parts that the bank told stay. */
    void covered(List<Covered> payments) {
        write(PAYMENT, payments, each -> {
            Map<String, Object> row = row(each.payment(), each.share().parts());
            put(row, "rest", each.share().rest());
            row.put("applied", each.share().applied() ? 1 : 0);
            return row;
        });
    }

    private static Map<String, Object> row(UUID id, @Nullable Map<Part, BigDecimal> parts) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id.toString());
        if (parts != null)
            for (Part part : List.of(Part.PRINCIPAL, Part.INTEREST, Part.PENALTY, Part.COMPOUND, Part.FEES))
                put(row, part.name().toLowerCase(Locale.ROOT), parts.getOrDefault(part, BigDecimal.ZERO));
        return row;
    }

    /** What is left out is null. As text, so that an amount does not pass through a number of the JSON reader. */
    private static void put(Map<String, Object> row, String name, @Nullable Object value) {
        if (value instanceof BigDecimal amount) row.put(name, amount.toPlainString());
        else if (value != null) row.put(name, value.toString());
    }

    private <T> void write(String sql, List<T> all, Function<T, Map<String, Object>> row) {
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<T> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            jdbc.sql(sql)
                    .param(
                            "rows",
                            json.writeValueAsString(some.stream().map(row).toList()))
                    .update();
        }
    }
}
