package org.qingshou.ledger.tape;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Staged instalments: a loan's schedule counts as a whole, as it is compared and as it is replaced. */
@Component
class ScheduleRows {
    /** Half a schedule would move what is overdue to a wrong day: a loan with a bad row keeps the one it has. */
    private static final String PARTLY = """
            UPDATE tape_row r JOIN (
                SELECT DISTINCT loan_no FROM tape_row WHERE tape_id = :t AND action IN ('R', 'D') AND loan_no IS NOT NULL) b
            ON b.loan_no = r.loan_no SET r.action = 'P' WHERE r.tape_id = :t AND r.action IN ('C', 'U')""";

    private static final String NEW = """
            UPDATE tape_row r SET r.action = 'A' WHERE r.tape_id = :t AND r.action = 'C'
                AND NOT EXISTS (SELECT 1 FROM repayment_schedule s WHERE s.loan_id = r.loan_id)""";

    private static final String SAME = """
            UPDATE tape_row r JOIN (
                SELECT n.loan_id FROM tape_row n LEFT JOIN repayment_schedule s ON s.loan_id = n.loan_id
                    AND s.due_on = n.due_on AND s.principal = n.instalment_principal AND s.interest = n.instalment_interest
                WHERE n.tape_id = :t AND n.action = 'C' GROUP BY n.loan_id
                HAVING COUNT(*) = COUNT(s.loan_id)
                    AND COUNT(*) = (SELECT COUNT(*) FROM repayment_schedule q WHERE q.loan_id = n.loan_id)) k
            ON k.loan_id = r.loan_id SET r.action = 'U' WHERE r.tape_id = :t AND r.action = 'C'""";

    /**
     * A loan's rows may lie in several ranges: each writes all of them, which may be done twice. How long a restructured
     * loan is watched hangs on its rhythm, so the day-end looks at it again.
     */
    static final List<String> MERGE = List.of("""
            DELETE s FROM repayment_schedule s JOIN tape_row r ON r.loan_id = s.loan_id
            WHERE r.tape_id = :tape AND r.row_no BETWEEN :from AND :to AND r.action IN ('A', 'C')""", """
            INSERT INTO repayment_schedule (loan_id, due_on, principal, interest)
            SELECT a.loan_id, a.due_on, a.instalment_principal, a.instalment_interest
            FROM (SELECT DISTINCT loan_no FROM tape_row
                  WHERE tape_id = :tape AND row_no BETWEEN :from AND :to AND action IN ('A', 'C')) r
            JOIN tape_row a ON a.tape_id = :tape AND a.loan_no = r.loan_no AND a.action IN ('A', 'C')""", """
            INSERT IGNORE INTO loan_touched (loan_id)
            SELECT DISTINCT l.id FROM tape_row r JOIN loan l ON l.id = r.loan_id
            WHERE r.tape_id = :tape AND r.row_no BETWEEN :from AND :to AND r.action IN ('A', 'C')
                AND l.restructured_on IS NOT NULL""");

    private final JdbcClient jdbc;

    ScheduleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Marks the rows of loans that have a rejected one. */
    void markPartly(TapeRecord tape) {
        jdbc.sql(PARTLY).param("t", tape.id()).update();
    }

    /** Tells new schedules and those that say what is on file from the changed ones. */
    void compare(TapeRecord tape) {
        if (tape.kind() != TapeKind.SCHEDULE) return;
        jdbc.sql(NEW).param("t", tape.id()).update();
        jdbc.sql(SAME).param("t", tape.id()).update();
    }
}
