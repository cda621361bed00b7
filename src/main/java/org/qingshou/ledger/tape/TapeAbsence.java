package org.qingshou.ledger.tape;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a tape says by leaving a loan out, judged only within its source and scope. A loan named in a rejected row is never
 * absent; where too much was rejected, or a key could not be read, nothing is concluded at all.
 */
@Component
class TapeAbsence {
    private static final String ABSENT = """
            WHERE l.source = :source AND (:everywhere OR l.branch_code IN (:branches))
                AND NOT EXISTS (SELECT 1 FROM tape_row r WHERE r.tape_id = :tape AND r.loan_no = l.loan_no)""";

    private static final String NOT_OVERDUE = """
            UPDATE loan l SET l.overdue_since = NULL, l.aged_from = NULL, l.bucket = 'CURRENT', l.class_floor = 'NORMAL',
                l.row_hash = UNHEX(REPEAT('00', 32)), l.version = l.version + 1""" + " " + ABSENT + " AND l.overdue_since IS NOT NULL";

    private static final String OFF_TAPE =
            "UPDATE loan l SET l.on_tape = FALSE, l.row_hash = UNHEX(REPEAT('00', 32)), l.version = l.version + 1" + " "
                    + ABSENT + " AND l.on_tape";

    private final JdbcClient jdbc;
    private final ImportProperties properties;

    TapeAbsence(JdbcClient jdbc, ImportProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /** Acts on absence and says what came of it. */
    List<TapeMessage> conclude(TapeRecord tape, LocalDate on) {
        if (tape.kind() == TapeKind.UPDATE) return List.of();
        List<TapeMessage> said = new ArrayList<>();
        long unreadable = jdbc.sql(
                        "SELECT COUNT(*) FROM tape_row WHERE tape_id = :t AND action = 'R' AND loan_no IS NULL")
                .param("t", tape.id())
                .query(Long.class)
                .single();
        boolean tooMany = tape.rejected() * 100 > tape.read() * properties.maxRejectedPercent();
        if (unreadable > 0 || tooMany) {
            said.add(TapeMessage.of("tape.message.absence-not-judged", Long.toString(tape.rejected())));
            return said;
        }
        boolean overdueOnly = tape.kind() == TapeKind.OVERDUE_ONLY;
        Set<String> scope = tape.scope();
        int absent = jdbc.sql(overdueOnly ? NOT_OVERDUE : OFF_TAPE)
                .param("source", tape.source())
                .param("everywhere", scope.isEmpty())
                .param("branches", scope.isEmpty() ? Set.of(" ") : new TreeSet<>(scope))
                .param("tape", tape.id())
                .update();
        if (absent > 0)
            said.add(TapeMessage.of(
                    overdueOnly ? "tape.message.absent-current" : "tape.message.absent-off-tape",
                    Integer.toString(absent)));
        return said;
    }
}
