package org.qingshou.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.BranchScope;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A filter as SQL. Only what narrows stands in it: the database then sees which of the indexes leads, and finds the newest
 * in its order.
 */
final class DecisionQuery {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final boolean byRule;

    DecisionQuery(DecisionFilter filter, BranchScope scope, ZoneId zone) {
        DecisionFilter.What what = filter.what();
        DecisionFilter.Who who = filter.who();
        byRule = what.rule() != null;
        if (!scope.all()) put("c.branch_code IN (:branches)", "branches", scope.forSql());
        put("c.verdict = :verdict", "verdict", name(what.verdict()));
        put("r.rule_id = :rule", "rule", what.rule());
        put("c.channel = :channel", "channel", name(what.channel()));
        put("c.action = :action", "action", name(what.action()));
        put("c.pack_version = :pack", "pack", what.pack());
        put(
                "c.actor = :actor",
                "actor",
                who.actor() == null ? null : who.actor().value());
        put("c.agency_code = :agency", "agency", who.agency());
        put("c.case_no = :no", "no", who.caseNo());
        if (!who.persons().isEmpty())
            put(
                    "c.person_id IN (:persons)",
                    "persons",
                    who.persons().stream().map(PersonId::value).toList());
        put("c.number_index = :number", "number", filter.number());
        put(moment() + " >= :from", "from", startOf(filter.from(), zone));
        LocalDate to = filter.to();
        put(moment() + " < :to", "to", startOf(to == null ? null : to.plusDays(1), zone));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable Object startOf(@Nullable LocalDate day, ZoneId zone) {
        if (day == null) return null;
        Instant start = day.atStartOfDay(zone).toInstant();
        return Utc.of(start);
    }

    private void put(String condition, String name, @Nullable Object value) {
        if (value == null) return;
        conditions.add(condition);
        values.put(name, value);
    }

    private String moment() {
        return byRule ? "r.at" : "c.at";
    }

    private String found() {
        String from = byRule ? "FROM clearance_rule r JOIN clearance c ON c.id = r.clearance_id" : "FROM clearance c";
        return conditions.isEmpty() ? from : from + " WHERE " + String.join(" AND ", conditions);
    }

    String newest() {
        String id = byRule ? "r.clearance_id" : "c.id";
        return "SELECT c.* " + found() + " ORDER BY " + moment() + " DESC, " + id + " DESC LIMIT :limit OFFSET :offset";
    }

    /** Counts no further than that: how many millions there are helps nobody, and counting them takes seconds. */
    String countUpTo(int most) {
        return "SELECT COUNT(*) FROM (SELECT 1 " + found() + " LIMIT " + most + ") found";
    }

    JdbcClient.StatementSpec on(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).params(values);
    }
}
