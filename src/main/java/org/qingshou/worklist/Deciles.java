package org.qingshou.worklist;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which tenth of its branch's balances a case lies; the limits are drawn once a day and hold until the next. */
@Component
class Deciles {
    /** Where a branch has no limits yet. */
    static final int MIDDLE = 5;

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

    void draw() {
        jdbc.sql("DELETE FROM worklist_decile").update();
        jdbc.sql("""
                        INSERT INTO worklist_decile (branch_code, decile, up_to)
                        SELECT branch_code, decile, MAX(total_due)
                        FROM (SELECT branch_code, total_due,
                                     NTILE(10) OVER (PARTITION BY branch_code ORDER BY total_due, id) AS decile
                              FROM pub_case WHERE state <> 'CLOSED') ranked
                        GROUP BY branch_code, decile""").update();
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
