package org.qingshou.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what a piece of work asks the database, as the database itself counts it for this connection. */
public final class QueryCount {
    private QueryCount() {}

    /** Call it within a transaction, or the work may run on another connection than the count. */
    public static long during(JdbcClient jdbc, Runnable work) {
        long before = selects(jdbc);
        work.run();
        return selects(jdbc) - before;
    }

    private static long selects(JdbcClient jdbc) {
        return jdbc.sql("SHOW SESSION STATUS LIKE 'Com_select'")
                .query((rs, n) -> rs.getLong(2))
                .single();
    }
}
