package org.qingshou.ledger;

import org.qingshou.compliance.GuaranteePeriod;
import org.qingshou.compliance.LimitationPeriod;

/** Clocks as SQL: the same rules as {@link LimitationPeriod} and {@link GuaranteePeriod}, written set-wise. */
final class ClockSql {
    static final LimitationPeriod LIMITATION = LimitationPeriod.STATUTORY;
    static final GuaranteePeriod GUARANTEE = GuaranteePeriod.STATUTORY;

    private ClockSql() {}

    static String limitationEnd(String base) {
        return base + " + INTERVAL " + LIMITATION.years() + " YEAR";
    }

    /** @param restarted the SQL expression of the last proven restart; null there means none */
    static String limitationEnd(String base, String restarted) {
        return "LEAST(%1$s + INTERVAL %3$d YEAR, GREATEST(%1$s + INTERVAL %4$d YEAR, COALESCE(%2$s, %1$s) + INTERVAL %4$d YEAR))"
                .formatted(base, restarted, LIMITATION.capYears(), LIMITATION.years());
    }

    static String guaranteeEnd(String base) {
        return base + " + INTERVAL " + GUARANTEE.months() + " MONTH";
    }

    /** @param contract the SQL expression of what the contract states; null there means nothing */
    static String guaranteeEnd(String base, String contract) {
        return "IF(%2$s > %1$s, %2$s, %3$s)".formatted(base, contract, guaranteeEnd(base));
    }

    static String alert(ClockKind kind, String due) {
        StringBuilder sql = new StringBuilder("CASE");
        for (int days : kind.alertDays().reversed())
            sql.append(" WHEN DATEDIFF(%s, :on) <= %2$d THEN %2$d".formatted(due, days));
        return sql.append(" END").toString();
    }

    /** Clocks that reach an alert or their end after {@code :after} and not later than {@code :on}. */
    static String crossing(ClockKind kind, String due) {
        StringBuilder sql = new StringBuilder("(%1$s >= :after AND %1$s < :on)".formatted(due));
        for (int days : kind.alertDays())
            sql.append(
                    " OR (%1$s > :after + INTERVAL %2$d DAY AND %1$s <= :on + INTERVAL %2$d DAY)".formatted(due, days));
        return "(" + sql + ")";
    }
}
