package org.qingshou.ledger.tape;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.qingshou.database.BulkLoad;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a tape says by leaving a loan out, judged only within its source and scope. A loan named in a rejected row is never
 * absent; where too much was rejected, or a key could not be read, nothing is concluded at all.
 */
@Component
class TapeAbsence {
    private static final String IN_SCOPE = "l.source = :source AND (:everywhere OR l.branch_code IN (:branches))";
    private static final String NOTED = " JOIN loan l ON l.id = a.loan_id WHERE a.tape_id = :tape AND ";

    /** Where rows are marked one by one, the loans without a mark are absent. */
    private static final String NOTE_UNMARKED =
            "INSERT INTO tape_absent (tape_id, loan_id) SELECT :tape, l.id FROM loan l WHERE " + IN_SCOPE
                    + " AND %s AND NOT EXISTS (SELECT 1 FROM tape_row r WHERE r.tape_id = :tape AND r.loan_no = l.loan_no)";

    /** A loan named in a row that says something else of it, or is rejected, is not absent. */
    private static final String FORGET_MARKED = "DELETE a FROM tape_absent a JOIN loan l ON l.id = a.loan_id"
            + " JOIN tape_row r ON r.tape_id = a.tape_id AND r.loan_no = l.loan_no WHERE a.tape_id = :tape";

    private static final String NOT_OVERDUE = """
            UPDATE tape_absent a JOIN loan l ON l.id = a.loan_id
            SET l.overdue_since = NULL, l.aged_from = NULL, l.bucket = 'CURRENT', l.class_floor = 'NORMAL',
                l.row_hash = UNHEX(REPEAT('00', 32)), l.version = l.version + 1
            WHERE a.tape_id = :tape AND l.overdue_since IS NOT NULL AND l.written_off_on IS NULL""";

    /** What payments have moved since is reckoned from what this tape says of it. */
    private static final String TOLD_NOT_OVERDUE = """
            UPDATE tape_absent a JOIN loan l ON l.id = a.loan_id JOIN loan_told t ON t.loan_id = l.id
            SET t.overdue_since = NULL, t.overdue_as_of = :asOf, t.next_due_on = NULL
            WHERE a.tape_id = :tape AND l.overdue_since IS NOT NULL AND l.written_off_on IS NULL""";

    private static final String OFF_TAPE = """
            UPDATE tape_absent a JOIN loan l ON l.id = a.loan_id
            SET l.on_tape = FALSE, l.row_hash = UNHEX(REPEAT('00', 32)), l.version = l.version + 1
            WHERE a.tape_id = :tape AND l.on_tape""";

    /** Customers in arrears at a branch, and those of them whose arrears are missing altogether: their cases would close. */
    private static final String CUSTOMERS = """
            SELECT COUNT(*) AS n, COALESCE(SUM(c.gone), 0) AS gone
            FROM (SELECT MIN(a.loan_id IS NOT NULL AND l.written_off_on IS NULL) AS gone
                  FROM loan l LEFT JOIN tape_absent a ON a.tape_id = :tape AND a.loan_id = l.id
                  WHERE %s AND l.overdue_since IS NOT NULL AND l.on_tape
                  GROUP BY l.person_id, l.branch_code) c""".formatted(IN_SCOPE);

    private static final int BATCH = 10_000;

    private final JdbcClient jdbc;
    private final DataSource bulk;
    private final ImportProperties properties;

    TapeAbsence(JdbcClient jdbc, @Qualifier(BulkLoad.POOL) DataSource bulk, ImportProperties properties) {
        this.jdbc = jdbc;
        this.bulk = bulk;
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

    /**
     * Which loans of the source an absent row says something about; the others are so already. What is written off leaves
     * the lists of many banks and is owed all the same (账销案存): no list of overdue loans ends its arrears.
     */
    static String canBeAbsent(TapeKind kind) {
        return kind == TapeKind.OVERDUE_ONLY ? "l.overdue_since IS NOT NULL AND l.written_off_on IS NULL" : "l.on_tape";
    }

    /** Remembers, once a whole tape is staged, which loans it leaves out. */
    void note(TapeRecord tape, @Nullable RowsTold told) {
        if (!tape.kind().isWhole()) return;
        if (told == null) {
            inScope(tape, NOTE_UNMARKED.formatted(canBeAbsent(tape.kind()))).update();
            return;
        }
        BulkRows absent = new BulkRows("tape_absent", "tape_id", "loan_id");
        long[] noted = {0};
        told.untold(loan -> {
            absent.add(tape.id(), loan);
            if (++noted[0] % BATCH == 0) absent.flush(bulk);
        });
        absent.flush(bulk);
        if (noted[0] > 0) jdbc.sql(FORGET_MARKED).param("tape", tape.id()).update();
    }

    /** What {@link #conclude} would do as things stand. */
    AbsenceFigures figures(TapeRecord tape) {
        SortedMap<String, Long> byBranch = new TreeMap<>();
        long[] sums = new long[2];
        String can = canBeAbsent(tape.kind());
        jdbc.sql(
                        "SELECT l.branch_code, COUNT(*) AS absent, SUM(l.overdue_since IS NOT NULL) AS overdue FROM tape_absent a"
                                + NOTED + can + " GROUP BY l.branch_code")
                .param("tape", tape.id())
                .query(rs -> {
                    byBranch.put(rs.getString("branch_code"), rs.getLong("absent"));
                    sums[0] += rs.getLong("absent");
                    sums[1] += rs.getLong("overdue");
                });
        long of = inScope(tape, "SELECT COUNT(*) FROM loan l WHERE " + IN_SCOPE + " AND " + can)
                .query(Long.class)
                .single();
        return new AbsenceFigures(sums[0], of, sums[1], customers(tape, sums[1]), byBranch);
    }

    /** Left out where so few overdue loans are missing that it could not matter: it is a look at all that are overdue. */
    private AbsenceFigures.Customers customers(TapeRecord tape, long overdueMissing) {
        if (overdueMissing == 0 || overdueMissing < properties.absentFrom()) return new AbsenceFigures.Customers(0, 0);
        return inScope(tape, CUSTOMERS)
                .query((rs, n) -> new AbsenceFigures.Customers(rs.getLong("gone"), rs.getLong("n")))
                .single();
    }

    /** Acts on absence and says what came of it. */
    List<TapeMessage> conclude(TapeRecord tape) {
        if (!tape.kind().isWhole()) return List.of();
        if (!judged(tape))
            return List.of(TapeMessage.of("tape.message.absence-not-judged", Long.toString(tape.rejected())));
        boolean overdueOnly = tape.kind() == TapeKind.OVERDUE_ONLY;
        if (overdueOnly)
            jdbc.sql(TOLD_NOT_OVERDUE)
                    .param("tape", tape.id())
                    .param("asOf", tape.asOf())
                    .update();
        int absent = jdbc.sql(overdueOnly ? NOT_OVERDUE : OFF_TAPE)
                .param("tape", tape.id())
                .update();
        if (absent == 0) return List.of();
        return List.of(TapeMessage.of(
                overdueOnly ? "tape.message.absent-current" : "tape.message.absent-off-tape",
                Integer.toString(absent)));
    }

    private JdbcClient.StatementSpec inScope(TapeRecord tape, String sql) {
        Set<String> scope = tape.scope();
        return jdbc.sql(sql)
                .param("source", tape.source())
                .param("everywhere", scope.isEmpty())
                .param("branches", scope.isEmpty() ? Set.of(" ") : new TreeSet<>(scope))
                .param("tape", tape.id());
    }
}
