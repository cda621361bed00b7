package org.qingshou.outsourcing.score;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.qingshou.access.BranchScope;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Results of draws: all of them in one query. */
@Component
class TrialRows {
    private static final String RESULTS = """
            WITH seen AS (
                SELECT t.* FROM placement_trial t
                WHERE :all OR EXISTS (SELECT 1 FROM placement_trial_case s
                    WHERE s.trial_id = t.id AND s.branch_code IN (:branches))
                ORDER BY t.drawn_at DESC, t.id LIMIT :n),
            paid AS (
                SELECT k.case_id, SUM(IF(y.reversal_of IS NULL, y.amount, -y.amount)) AS sum
                FROM seen t
                JOIN placement_trial_case k ON k.trial_id = t.id
                JOIN pub_case_loan l ON l.case_id = k.case_id
                JOIN pub_payment y ON y.loan_id = l.loan_id AND y.paid_on >= DATE(t.drawn_at + INTERVAL 8 HOUR)
                WHERE y.paid_by <> 'PAY_NEW_LOAN'
                GROUP BY k.case_id),
            arms AS (
                SELECT k.trial_id, k.agency_code, COUNT(*) AS n, SUM(k.amount) AS amount,
                       COALESCE(SUM(m.sum > 0), 0) AS paying, COALESCE(SUM(GREATEST(m.sum, 0)), 0) AS recovered
                FROM seen t
                JOIN placement_trial_case k ON k.trial_id = t.id
                LEFT JOIN paid m ON m.case_id = k.case_id
                GROUP BY k.trial_id, k.agency_code)
            SELECT t.id, t.drawn_at, t.percent,
                   c.agency_code AS a_code, ca.name AS a_name, c.n AS a_n, c.amount AS a_amount, c.paying AS a_paying,
                   c.recovered AS a_recovered,
                   h.agency_code AS b_code, ha.name AS b_name, h.n AS b_n, h.amount AS b_amount, h.paying AS b_paying,
                   h.recovered AS b_recovered
            FROM seen t
            JOIN arms c ON c.trial_id = t.id AND c.agency_code = t.champion
            JOIN arms h ON h.trial_id = t.id AND h.agency_code = t.challenger
            JOIN agency ca ON ca.code = t.champion
            JOIN agency ha ON ha.code = t.challenger
            ORDER BY t.drawn_at DESC, t.id""";

    private final JdbcClient jdbc;

    TrialRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<TrialResult> latest(BranchScope scope, int limit) {
        return jdbc.sql(RESULTS)
                .param("all", scope.all())
                .param("branches", scope.forSql())
                .param("n", limit)
                .query((rs, n) -> new TrialResult(
                        rs.getObject("id", UUID.class),
                        Utc.get(rs, "drawn_at"),
                        rs.getInt("percent"),
                        arm(rs, "a_"),
                        arm(rs, "b_")))
                .list();
    }

    private static TrialResult.Arm arm(ResultSet rs, String side) throws SQLException {
        return new TrialResult.Arm(
                rs.getString(side + "code"),
                rs.getString(side + "name"),
                rs.getInt(side + "n"),
                rs.getBigDecimal(side + "amount"),
                rs.getInt(side + "paying"),
                rs.getBigDecimal(side + "recovered"));
    }
}
