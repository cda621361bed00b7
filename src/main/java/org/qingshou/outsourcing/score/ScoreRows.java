package org.qingshou.outsourcing.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.BranchScope;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts for all agencies at once; each figure is one query, whatever the number of cases. */
@Component
class ScoreRows {
    /** Placements that began in the period. Times are in UTC, days are China's. */
    private static final String PLACED = """
            WITH placed AS (
                SELECT p.id, p.case_id, p.agency_code, p.amount, p.sent_at, p.accepted_at, p.ended_at,
                       DATE(p.placed_at + INTERVAL 8 HOUR) AS since,
                       DATE(COALESCE(p.recalled_at, p.ended_at, :now) + INTERVAL 8 HOUR) AS till,
                       CONCAT_WS('|', COALESCE(s.stage, ''), c.scope,
                           CASE WHEN p.amount < 10000 THEN 1 WHEN p.amount < 50000 THEN 2
                                WHEN p.amount < 200000 THEN 3 ELSE 4 END) AS kind
                FROM placement p
                JOIN pub_case c ON c.id = p.case_id
                LEFT JOIN placement_stage s ON s.placement_id = p.id
                WHERE p.placed_at >= :from AND p.placed_at < :to AND (:all OR p.branch_code IN (:branches))
                  AND (:branch IS NULL OR p.branch_code = :branch))
            """;

    private final JdbcClient jdbc;

    ScoreRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is counted.
     *
     * @param to the day after the last
     * @param branch null for all in scope
     */
    record Asked(LocalDate from, LocalDate to, @Nullable String branch, BranchScope scope, Instant now) {}

    /** A refinanced loan recovers nothing; a reversal takes back what it reverses. */
    List<Stratum> strata(Asked asked) {
        return statement(PLACED + """
                        , paid AS (
                            SELECT d.id, SUM(IF(y.reversal_of IS NULL, y.amount, -y.amount)) AS sum
                            FROM placed d
                            JOIN placement_loan l ON l.placement_id = d.id
                            JOIN pub_payment y ON y.loan_id = l.loan_id AND y.paid_on BETWEEN d.since AND d.till
                            WHERE y.paid_by <> 'PAY_NEW_LOAN'
                            GROUP BY d.id)
                        SELECT d.agency_code, d.kind, COUNT(*) AS n, SUM(d.amount) AS amount,
                               COALESCE(SUM(GREATEST(m.sum, 0)), 0) AS recovered
                        FROM placed d LEFT JOIN paid m ON m.id = d.id
                        GROUP BY d.agency_code, d.kind""", asked)
                .query((rs, n) -> new Stratum(
                        rs.getString("agency_code"),
                        rs.getString("kind"),
                        rs.getInt("n"),
                        new Money(rs.getBigDecimal("amount")),
                        new Money(rs.getBigDecimal("recovered"))))
                .list();
    }

    /** Of promises made to the agency that fell due: all, and those kept. */
    Map<String, int[]> promises(Asked asked) {
        return pairs(PLACED + """
                SELECT d.agency_code, COUNT(DISTINCT q.id) AS a, COUNT(DISTINCT IF(q.state = 'KEPT', q.id, NULL)) AS b
                FROM placed d JOIN pub_promise q ON q.case_id = d.case_id AND q.agency_code = d.agency_code
                    AND q.made_on BETWEEN d.since AND d.till
                WHERE q.state IN ('KEPT', 'PARTLY_KEPT', 'BROKEN') GROUP BY d.agency_code""", asked);
    }

    /** Contacts reported, and those that broke a rule or came after the recall. */
    Map<String, int[]> contacts(Asked asked) {
        return pairs(PLACED + """
                SELECT d.agency_code, COUNT(*) AS a,
                       SUM(e.after_recall OR JSON_LENGTH(e.answer, '$.breaches') > 0) AS b
                FROM placed d JOIN agency_event e ON e.placement_id = d.id AND e.kind = 'CONTACT'
                GROUP BY d.agency_code""", asked);
    }

    /** Complaints about its cases while it had them, whoever took them. */
    Map<String, int[]> complaints(Asked asked) {
        return pairs(PLACED + """
                SELECT d.agency_code, COUNT(DISTINCT k.id) AS a, 0 AS b
                FROM placed d JOIN pub_complaint k ON k.case_id = d.case_id
                    AND k.received_on BETWEEN d.since AND d.till
                GROUP BY d.agency_code""", asked);
    }

    /** Median hours from the arrival of an offer to its acceptance. */
    Map<String, BigDecimal> answerHours(Asked asked) {
        return medians(PLACED + """
                SELECT DISTINCT agency_code, MEDIAN(TIMESTAMPDIFF(MINUTE, sent_at, accepted_at) / 60)
                    OVER (PARTITION BY agency_code) AS middle
                FROM placed WHERE sent_at IS NOT NULL AND accepted_at IS NOT NULL""", asked);
    }

    /** Median days from the end of a placement to the agency's certificate. */
    Map<String, BigDecimal> certificateDays(Asked asked) {
        return medians(PLACED + """
                SELECT DISTINCT d.agency_code, MEDIAN(TIMESTAMPDIFF(HOUR, d.ended_at, e.received_at) / 24)
                    OVER (PARTITION BY d.agency_code) AS middle
                FROM placed d JOIN agency_event e ON e.placement_id = d.id AND e.kind = 'DELETION_CERTIFICATE'
                WHERE d.ended_at IS NOT NULL""", asked);
    }

    private Map<String, int[]> pairs(String sql, Asked asked) {
        Map<String, int[]> found = new HashMap<>();
        statement(sql, asked).query(rs -> {
            found.put(rs.getString("agency_code"), new int[] {rs.getInt("a"), rs.getInt("b")});
        });
        return found;
    }

    private Map<String, BigDecimal> medians(String sql, Asked asked) {
        Map<String, BigDecimal> found = new HashMap<>();
        statement(sql, asked).query(rs -> {
            found.put(rs.getString("agency_code"), rs.getBigDecimal("middle").setScale(1, RoundingMode.HALF_UP));
        });
        return found;
    }

    private JdbcClient.StatementSpec statement(String sql, Asked asked) {
        return jdbc.sql(sql)
                .param("from", Days.start(asked.from()))
                .param("to", Days.start(asked.to()))
                .param("now", Utc.of(asked.now()))
                .param("branch", asked.branch())
                .param("all", asked.scope().all())
                .param("branches", asked.scope().forSql());
    }
}
