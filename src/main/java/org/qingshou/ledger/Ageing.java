package org.qingshou.ledger;

import java.util.TreeSet;
import org.qingshou.compliance.ClassificationFloor;

/**
 * Bucket and classification floor as SQL over {@code aged_from} and the named parameter {@code :on}: the same rules as
 * {@link Bucket} and {@link ClassificationFloor}, written set-wise because a book has millions of loans.
 */
public final class Ageing {
    private static final ClassificationFloor FLOOR = ClassificationFloor.STATUTORY;
    private static final String DAYS = "DATEDIFF(:on, %s)";

    private Ageing() {}

    /** @param agedFrom the SQL expression that ageing counts from; null there means nothing is overdue */
    public static String bucket(String agedFrom) {
        StringBuilder sql = new StringBuilder("CASE WHEN " + agedFrom + " IS NULL THEN 'CURRENT'");
        for (Bucket bucket : Bucket.values())
            if (bucket != Bucket.D361)
                sql.append(" WHEN ")
                        .append(DAYS.formatted(agedFrom))
                        .append(" <= ")
                        .append(bucket.upTo())
                        .append(" THEN '")
                        .append(bucket)
                        .append('\'');
        return sql.append(" ELSE '").append(Bucket.D361).append("' END").toString();
    }

    public static String floor(String agedFrom) {
        StringBuilder sql = new StringBuilder("CASE");
        for (ClassificationFloor.Threshold threshold : FLOOR.thresholds().reversed())
            sql.append(" WHEN ")
                    .append(DAYS.formatted(agedFrom))
                    .append(" > ")
                    .append(threshold.days())
                    .append(" THEN '")
                    .append(threshold.grade())
                    .append('\'');
        return sql.append(" ELSE '")
                .append(ClassificationFloor.NORMAL)
                .append("' END")
                .toString();
    }

    /** Loans that cross a boundary after {@code :after} and not later than {@code :on}; an index on the date finds them. */
    static String crossing(String agedFrom) {
        TreeSet<Long> boundaries = new TreeSet<>();
        for (Bucket bucket : Bucket.values()) if (bucket != Bucket.D361) boundaries.add(bucket.upTo());
        FLOOR.thresholds().forEach(threshold -> boundaries.add((long) threshold.days()));
        StringBuilder sql = new StringBuilder();
        for (long days : boundaries)
            sql.append(sql.isEmpty() ? "(" : " OR ")
                    .append("(%1$s >= :after - INTERVAL %2$d DAY AND %1$s < :on - INTERVAL %2$d DAY)"
                            .formatted(agedFrom, days));
        return sql.append(')').toString();
    }
}
