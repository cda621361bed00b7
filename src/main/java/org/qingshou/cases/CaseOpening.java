package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens one case for each customer and branch with a loan overdue long enough, and lets further overdue loans join. */
@Component
class CaseOpening {
    private static final int NUMBER_WIDTH = 6;
    private static final String SCOPES =
            "'SCOPE_CARD', 'SCOPE_CONSUMER', 'SCOPE_PERSONAL', 'SCOPE_BUSINESS', 'SCOPE_CORPORATE'";
    /** What a reduction has closed comes back only with principal, or when the reduction is no longer to be booked. */
    private static final String IS_DUE = """
            l.total_due > 0 AND l.on_tape AND l.aged_from <= :due
            AND (l.principal_outstanding > 0 OR l.id NOT IN (SELECT loan_id FROM reduced_loan))""";

    private static final String NO_CASE = """
            NOT EXISTS (SELECT 1 FROM collection_case o FORCE INDEX (collection_case_person) WHERE o.person_id = l.person_id
                        AND o.branch_code = l.branch_code AND o.state <> 'CLOSED')""";
    private static final String FIND_ALL =
            "INSERT IGNORE INTO case_due (person_id, branch_code) SELECT l.person_id, l.branch_code FROM pub_loan l"
                    + " WHERE " + IS_DUE + " AND " + NO_CASE;
    private static final String FIND_TOUCHED =
            "INSERT IGNORE INTO case_due (person_id, branch_code) SELECT l.person_id, l.branch_code"
                    + " FROM pub_loan_taken t JOIN pub_loan l ON l.id = t.loan_id WHERE " + IS_DUE + " AND " + NO_CASE;
    private static final String FIND_CROSSING = FIND_ALL + " AND l.aged_from > :after";
    private static final String DUE = """
            SELECT STRAIGHT_JOIN d.person_id, d.branch_code, MIN(l.currency) AS currency,
                   ELT(MIN(FIELD(l.scope, %1$s)), %1$s) AS scope,
                   (SELECT p.id FROM collection_case p FORCE INDEX (collection_case_person)
                    WHERE p.person_id = d.person_id AND p.branch_code = d.branch_code
                    ORDER BY p.opened_on DESC, p.id DESC LIMIT 1) AS previous
            FROM (SELECT person_id, branch_code FROM case_due ORDER BY person_id, branch_code LIMIT :n) d
            JOIN pub_loan l ON l.person_id = d.person_id AND l.branch_code = d.branch_code
            WHERE %2$s
            GROUP BY d.person_id, d.branch_code ORDER BY d.person_id, d.branch_code""".formatted(SCOPES, IS_DUE);

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final CaseChangeSets changes;
    private final JdbcTimeline timeline;
    private final CaseSettings settings;

    CaseOpening(
            JdbcClient jdbc, JdbcTemplate batch, CaseChangeSets changes, JdbcTimeline timeline, CaseSettings settings) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.changes = changes;
        this.timeline = timeline;
        this.settings = settings;
    }

    /** A customer at a branch whose case is due. */
    record Due(
            UUID id,
            UUID person,
            String branch,
            String currency,
            String scope,
            @Nullable UUID previous) {}

    /**
     * Finds the customers whose case is due and keeps them until they are opened; in the caller's transaction.
     *
     * @param after the date that was closed last: since then only touched loans and those that grew old enough can be new;
     *     null looks at all
     */
    void find(LocalDate date, @Nullable LocalDate after) {
        LocalDate due = date.minusDays(settings.openAfterDays());
        if (after == null) {
            jdbc.sql(FIND_ALL).param("due", due).update();
            return;
        }
        jdbc.sql(FIND_TOUCHED).param("due", due).update();
        jdbc.sql(FIND_CROSSING)
                .param("due", due)
                .param("after", after.minusDays(settings.openAfterDays()))
                .update();
    }

    /** The next customers that were found, in order of person and branch. */
    List<Due> due(LocalDate date, int limit) {
        return jdbc.sql(DUE)
                .param("due", date.minusDays(settings.openAfterDays()))
                .param("n", limit)
                .query((rs, n) -> new Due(
                        Ids.next(),
                        rs.getObject("person_id", UUID.class),
                        rs.getString("branch_code"),
                        rs.getString("currency"),
                        rs.getString("scope"),
                        rs.getObject("previous", UUID.class)))
                .list();
    }

    /** In the caller's transaction. */
    void open(List<Due> due, LocalDate date, ActorId by, Instant at) {
        int number = numbers(date.getYear(), due.size());
        List<Object[]> rows = new ArrayList<>();
        List<JdbcTimeline.Line> lines = new ArrayList<>();
        for (Due one : due) {
            String caseNo = "QS" + date.getYear() + "-" + ("%0" + NUMBER_WIDTH + "d").formatted(++number);
            rows.add(new Object[] {
                one.id(), caseNo, one.person(), one.branch(), one.scope(), one.currency(), date, one.previous()
            });
            lines.add(new JdbcTimeline.Line(
                    new CaseId(one.id()), at, Timeline.Kind.CASE, by, "timeline.opened", List.of(caseNo)));
        }
        batch.batchUpdate("""
                INSERT INTO collection_case
                    (id, case_no, person_id, branch_code, state, scope, currency, opened_on, previous_case_id,
                     principal, interest, penalty, compound, fees, class)
                VALUES (?, ?, ?, ?, 'OPEN', ?, ?, ?, ?, 0, 0, 0, 0, 0, 'NORMAL')""", rows);
        timeline.addAll(lines);
        UUID set = Ids.next();
        changes.write(set, "OPENED", due.stream().map(Due::id).toList());
        changes.tell(set, "cases.opened", by, at);
    }

    /**
     * Overdue loans of customers who have an open case and which are not in it yet.
     *
     * @param after as in {@link #find}
     */
    int join(LocalDate date, @Nullable LocalDate after) {
        if (after == null) return join("collection_case c", "TRUE", date, null);
        return join(
                        "pub_loan_taken t JOIN pub_loan l ON l.id = t.loan_id"
                                + " JOIN collection_case c ON c.person_id = l.person_id AND c.branch_code = l.branch_code",
                        "TRUE",
                        date,
                        null)
                + join("collection_case c", "c.opened_on = :date", date, null)
                + join(
                        "pub_loan l JOIN collection_case c ON c.person_id = l.person_id AND c.branch_code = l.branch_code",
                        "l.aged_from >= :after",
                        date,
                        after);
    }

    private int join(String from, String which, LocalDate date, @Nullable LocalDate after) {
        boolean hasLoan = from.contains("pub_loan l");
        JdbcClient.StatementSpec sql = jdbc.sql("""
                        INSERT IGNORE INTO case_loan (case_id, loan_id, joined_on)
                        SELECT STRAIGHT_JOIN c.id, l.id, :date
                        FROM %s %s
                        LEFT JOIN case_loan k ON k.case_id = c.id AND k.loan_id = l.id
                        WHERE %s AND c.state <> 'CLOSED' AND l.total_due > 0 AND l.on_tape AND l.aged_from < :date
                          AND k.loan_id IS NULL""".formatted(
                        from,
                        hasLoan ? "" : "JOIN pub_loan l ON l.person_id = c.person_id AND l.branch_code = c.branch_code",
                        which))
                .param("date", date);
        return (after == null ? sql : sql.param("after", after)).update();
    }

    /** Those that {@link #due} gave last are dealt with; gives whether there were any. */
    boolean dealtWith(int limit) {
        return jdbc.sql("DELETE FROM case_due ORDER BY person_id, branch_code LIMIT :n")
                        .param("n", limit)
                        .update()
                > 0;
    }

    /** Takes this many numbers of the year and returns the one before the first. */
    private int numbers(int year, int count) {
        jdbc.sql("""
                        INSERT INTO case_number (year, last) VALUES (:y, :n)
                        ON DUPLICATE KEY UPDATE last = last + :n""").param("y", year).param("n", count).update();
        return jdbc.sql("SELECT last FROM case_number WHERE year = :y FOR UPDATE")
                        .param("y", year)
                        .query(Integer.class)
                        .single()
                - count;
    }
}
