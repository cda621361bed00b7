package org.qingshou.ledger.tape;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a tape says by leaving a loan out, judged only within its source and scope. A loan named in a rejected row is never
 * absent; where too much was rejected, or a key could not be read, nothing is concluded at all.
 */
@Component
class TapeAbsence {
    private static final String IN_SCOPE = "WHERE l.source = :source AND (:everywhere OR l.branch_code IN (:branches))";
    private static final String MISSING =
            "NOT EXISTS (SELECT 1 FROM tape_row r WHERE r.tape_id = :tape AND r.loan_no = l.loan_no)";
    private static final String ABSENT = IN_SCOPE + " AND " + MISSING;

    private static final String FIGURES = "SELECT l.branch_code, COUNT(*) AS loans, SUM(" + MISSING
            + ") AS absent, SUM(l.overdue_since IS NOT NULL AND " + MISSING + ") AS overdue FROM loan l " + IN_SCOPE;
    private static final String BY_BRANCH = " GROUP BY l.branch_code";

    private static final String NOT_OVERDUE = """
            UPDATE loan l SET l.overdue_since = NULL, l.aged_from = NULL, l.bucket = 'CURRENT', l.class_floor = 'NORMAL',
                l.row_hash = UNHEX(REPEAT('00', 32)), l.version = l.version + 1""" + " " + ABSENT + " AND l.overdue_since IS NOT NULL";

    /** What payments have moved since is reckoned from what this tape says of it. */
    private static final String TOLD_NOT_OVERDUE =
            "UPDATE loan_told t JOIN loan l ON l.id = t.loan_id SET t.overdue_since = NULL, t.overdue_as_of = :asOf,"
                    + " t.next_due_on = NULL " + ABSENT + " AND l.overdue_since IS NOT NULL";

    private static final String OFF_TAPE =
            "UPDATE loan l SET l.on_tape = FALSE, l.row_hash = UNHEX(REPEAT('00', 32)), l.version = l.version + 1" + " "
                    + ABSENT + " AND l.on_tape";

    private final JdbcClient jdbc;
    private final ImportProperties properties;

    TapeAbsence(JdbcClient jdbc, ImportProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /** Whether anything may be concluded from what is missing in this tape. */
    boolean judged(TapeRecord tape) {
        if (!tape.kind().isWhole()) return false;
        long unreadable = jdbc.sql(
                        "SELECT COUNT(*) FROM tape_row WHERE tape_id = :t AND action = 'R' AND loan_no IS NULL")
                .param("t", tape.id())
                .query(Long.class)
                .single();
        return unreadable == 0 && tape.rejected() * 100 <= tape.read() * properties.maxRejectedPercent();
    }

    /** What {@link #conclude} would do as things stand. */
    AbsenceFigures figures(TapeRecord tape) {
        SortedMap<String, Long> byBranch = new TreeMap<>();
        long[] sums = new long[3];
        on(
                        tape,
                        tape.kind() == TapeKind.OVERDUE_ONLY
                                ? FIGURES + " AND l.overdue_since IS NOT NULL" + BY_BRANCH
                                : FIGURES + " AND l.on_tape" + BY_BRANCH)
                .query(rs -> {
                    long absent = rs.getLong("absent");
                    if (absent > 0) byBranch.put(rs.getString("branch_code"), absent);
                    sums[0] += absent;
                    sums[1] += rs.getLong("loans");
                    sums[2] += rs.getLong("overdue");
                });
        return new AbsenceFigures(sums[0], sums[1], sums[2], byBranch);
    }

    /** Acts on absence and says what came of it. */
    List<TapeMessage> conclude(TapeRecord tape) {
        if (!tape.kind().isWhole()) return List.of();
        if (!judged(tape))
            return List.of(TapeMessage.of("tape.message.absence-not-judged", Long.toString(tape.rejected())));
        boolean overdueOnly = tape.kind() == TapeKind.OVERDUE_ONLY;
        if (overdueOnly) on(tape, TOLD_NOT_OVERDUE).param("asOf", tape.asOf()).update();
        int absent = on(tape, overdueOnly ? NOT_OVERDUE : OFF_TAPE).update();
        if (absent == 0) return List.of();
        return List.of(TapeMessage.of(
                overdueOnly ? "tape.message.absent-current" : "tape.message.absent-off-tape",
                Integer.toString(absent)));
    }

    private JdbcClient.StatementSpec on(TapeRecord tape, String sql) {
        Set<String> scope = tape.scope();
        return jdbc.sql(sql)
                .param("source", tape.source())
                .param("everywhere", scope.isEmpty())
                .param("branches", scope.isEmpty() ? Set.of(" ") : new TreeSet<>(scope))
                .param("tape", tape.id());
    }
}
