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
    private static final String DUE =
            """
            SELECT l.person_id, l.branch_code, MIN(l.currency) AS currency,
                   ELT(MIN(FIELD(l.scope, %1$s)), %1$s) AS scope,
                   (SELECT p.id FROM collection_case p
                    WHERE p.person_id = l.person_id AND p.branch_code = l.branch_code
                    ORDER BY p.opened_on DESC, p.id DESC LIMIT 1) AS previous
            FROM pub_loan l
            WHERE l.total_due > 0 AND l.on_tape AND l.aged_from <= :due
              AND (l.person_id > :afterPerson OR (l.person_id = :afterPerson AND l.branch_code > :afterBranch))
              AND NOT EXISTS (SELECT 1 FROM collection_case o WHERE o.person_id = l.person_id
                              AND o.branch_code = l.branch_code AND o.state <> 'CLOSED')
            GROUP BY l.person_id, l.branch_code
            ORDER BY l.person_id, l.branch_code LIMIT :n""".formatted("'SCOPE_CARD', 'SCOPE_CONSUMER', 'SCOPE_PERSONAL', 'SCOPE_BUSINESS', 'SCOPE_CORPORATE'");

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

    /** The next customers after this one, in order of person and branch. */
    List<Due> due(LocalDate date, @Nullable Due after, int limit) {
        return jdbc.sql(DUE)
                .param("due", date.minusDays(settings.openAfterDays()))
                .param("afterPerson", after == null ? new UUID(0, 0) : after.person())
                .param("afterBranch", after == null ? "" : after.branch())
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

    /** Overdue loans of customers who have an open case and which are not in it yet. */
    int join(LocalDate date) {
        return jdbc.sql("""
                        INSERT INTO case_loan (case_id, loan_id, joined_on)
                        SELECT c.id, l.id, :date
                        FROM collection_case c
                        JOIN pub_loan l ON l.person_id = c.person_id AND l.branch_code = c.branch_code
                        LEFT JOIN case_loan k ON k.case_id = c.id AND k.loan_id = l.id
                        WHERE c.state <> 'CLOSED' AND l.total_due > 0 AND l.on_tape AND l.aged_from < :date
                          AND k.loan_id IS NULL""").param("date", date).update();
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
