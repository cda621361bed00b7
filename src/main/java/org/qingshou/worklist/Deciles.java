package org.qingshou.worklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which tenth of its branch's balances a case lies; the limits are drawn once a day and hold until the next. */
@Component
class Deciles {
    /** Where a branch has no limits yet. */
    static final int MIDDLE = 5;

    /** The limits around the tenth that a place {@code e} tells: its own, that below it and that above. */
    static final String LIMITS = """
            LEFT JOIN worklist_decile own ON own.branch_code = e.branch_code AND own.decile = e.decile
            LEFT JOIN worklist_decile below ON below.branch_code = e.branch_code AND below.decile = e.decile - 1
            LEFT JOIN worklist_decile above ON above.branch_code = e.branch_code AND above.decile = e.decile + 1""";

    /** That the balance of the case {@code c} still lies in that tenth, as {@link Limits#decile} says; false without limits. */
    static final String SAME = """
            (own.up_to IS NOT NULL AND (below.up_to IS NULL OR c.total_due > below.up_to)
             AND (above.up_to IS NULL OR c.total_due <= own.up_to))""";

    private final JdbcClient jdbc;

    Deciles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The limits as they stand; read once for many cases. */
    Limits limits() {
        Map<String, TreeMap<Integer, BigDecimal>> all = new HashMap<>();
        jdbc.sql("SELECT branch_code, decile, up_to FROM worklist_decile").query(rs -> {
            all.computeIfAbsent(rs.getString("branch_code"), code -> new TreeMap<>())
                    .put(rs.getInt("decile"), rs.getBigDecimal("up_to"));
        });
        return new Limits(all);
    }

    /**
     * Draws the tenths anew where a branch has a twentieth more or fewer cases than when they were drawn, or they are a month
     * old; in the caller's transaction.
     */
    void draw(LocalDate on) {
        List<String> moved = jdbc.sql("""
                        SELECT n.branch_code FROM (SELECT branch_code, COUNT(*) AS cases FROM pub_case
                            WHERE state <> 'CLOSED' GROUP BY branch_code) n
                        LEFT JOIN worklist_decile_drawn d ON d.branch_code = n.branch_code
                        WHERE d.cases IS NULL OR ABS(n.cases - d.cases) * 20 > d.cases OR d.drawn_on <= :old""")
                .param("old", on.minusMonths(1))
                .query((rs, n) -> rs.getString("branch_code"))
                .list();
        if (moved.isEmpty()) return;
        jdbc.sql("DELETE FROM worklist_decile WHERE branch_code IN (:moved)")
                .param("moved", moved)
                .update();
        jdbc.sql("""
                        INSERT INTO worklist_decile (branch_code, decile, up_to)
                        SELECT branch_code, decile, MAX(total_due)
                        FROM (SELECT branch_code, total_due,
                                     NTILE(10) OVER (PARTITION BY branch_code ORDER BY total_due, id) AS decile
                              FROM pub_case WHERE state <> 'CLOSED' AND branch_code IN (:moved)) ranked
                        GROUP BY branch_code, decile""").param("moved", moved).update();
        jdbc.sql("""
                        REPLACE INTO worklist_decile_drawn (branch_code, cases, drawn_on)
                        SELECT branch_code, COUNT(*), :on FROM pub_case
                        WHERE state <> 'CLOSED' AND branch_code IN (:moved) GROUP BY branch_code""").param("moved", moved).param("on", on).update();
    }

    /** Upper limits of the tenths of each branch. */
    record Limits(Map<String, TreeMap<Integer, BigDecimal>> byBranch) {
        /** 1 for the smallest tenth, 10 for the largest. */
        int decile(String branch, BigDecimal total) {
            TreeMap<Integer, BigDecimal> limits = byBranch.get(branch);
            if (limits == null) return MIDDLE;
            for (var limit : limits.entrySet()) if (total.compareTo(limit.getValue()) <= 0) return limit.getKey();
            return limits.lastKey();
        }
    }
}
