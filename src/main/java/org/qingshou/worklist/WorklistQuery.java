package org.qingshou.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Actor;
import org.qingshou.access.Roles;
import org.qingshou.cases.CaseState;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.BusinessDates;
import org.qingshou.ledger.CustomerKind;
import org.qingshou.ledger.Persons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the worklist: one query for a stretch of rows, one for count and sum, whatever is shown. */
@Component
class WorklistQuery {
    private static final String FROM = """
             FROM worklist_entry e
             JOIN pub_case c ON c.id = e.case_id
             JOIN pub_person p ON p.id = c.person_id
             LEFT JOIN pub_taken_over t ON t.case_id = e.case_id AND t.officer = c.owner
            WHERE c.state <> 'CLOSED' AND (:allBranches OR e.branch_code IN (:branches))""";
    private static final String COLUMNS = """
            SELECT e.case_id, e.band, e.reasons, e.methods, e.clock_kind, e.clock_on, c.case_no, c.state, c.total_due,
                   c.overdue_since, c.next_action, c.next_action_on, c.owner, p.name, p.kind, t.from_name""";
    private static final int SHORTEST_NUMBER = 11;

    private final JdbcClient jdbc;
    private final WorklistEntries entries;
    private final BusinessDates dates;
    private final Persons persons;
    private final OwnCases own;

    WorklistQuery(JdbcClient jdbc, WorklistEntries entries, BusinessDates dates, Persons persons, OwnCases own) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.dates = dates;
        this.persons = persons;
        this.own = own;
    }

    List<WorklistRow> page(WorklistFilter filter, Actor reader, int offset, int limit) {
        LocalDate day = dates.current();
        WorklistStatement statement = statement(filter, reader, offset, limit);
        return jdbc.sql(statement.sql())
                .params(statement.params())
                .query((rs, n) -> row(rs, day))
                .list();
    }

    WorklistStatement statement(WorklistFilter filter, Actor reader, int offset, int limit) {
        Conditions conditions = new Conditions(reader).of(filter);
        conditions.params.put("limit", limit);
        conditions.params.put("offset", offset);
        return new WorklistStatement(
                COLUMNS + FROM + conditions.sql + " ORDER BY " + filter.sort().order(filter.descending())
                        + " LIMIT :limit OFFSET :offset",
                conditions.params);
    }

    WorklistSums sums(WorklistFilter filter, Actor reader) {
        LocalDate day = dates.current();
        Conditions conditions = new Conditions(reader).of(filter);
        return jdbc.sql("SELECT COUNT(*) AS cases, COALESCE(SUM(c.total_due), 0) AS total" + FROM + conditions.sql)
                .params(conditions.params)
                .query((rs, n) -> new WorklistSums(rs.getInt("cases"), new Money(rs.getBigDecimal("total")), day))
                .single();
    }

    /** At which place the case stands in what the filter shows, counted from 1. */
    Optional<Integer> position(WorklistFilter filter, Actor reader, CaseId id) {
        Conditions conditions = new Conditions(reader).of(filter);
        return jdbc.sql("SELECT n FROM (SELECT e.case_id, ROW_NUMBER() OVER (ORDER BY "
                        + filter.sort().order(filter.descending()) + ") AS n" + FROM + conditions.sql
                        + ") ranked WHERE case_id = :id")
                .params(conditions.params)
                .param("id", id.value())
                .query(Integer.class)
                .optional();
    }

    Optional<WorklistRow> one(CaseId id, Actor reader) {
        Conditions conditions = new Conditions(reader);
        LocalDate day = dates.current();
        return jdbc.sql(COLUMNS + FROM + conditions.sql + " AND e.case_id = :id")
                .params(conditions.params)
                .param("id", id.value())
                .query((rs, n) -> row(rs, day))
                .optional();
    }

    /** How many of the reader's cases there are for each code of a place. */
    Map<String, Integer> places(Actor reader) {
        Conditions conditions = new Conditions(reader);
        Map<String, Integer> places = new HashMap<>();
        jdbc.sql("""
                        SELECT e.division_code, COUNT(*) FROM worklist_entry e
                        WHERE e.division_code IS NOT NULL AND (:allBranches OR e.branch_code IN (:branches))""" + conditions.sql + " GROUP BY e.division_code")
                .params(conditions.params)
                .query(rs -> {
                    places.put(rs.getString(1), rs.getInt(2));
                });
        return places;
    }

    private WorklistRow row(ResultSet rs, LocalDate day) throws SQLException {
        LocalDate since = rs.getObject("overdue_since", LocalDate.class);
        String methods = rs.getString("methods");
        String owner = rs.getString("owner");
        return new WorklistRow(
                new CaseId(rs.getObject("case_id", UUID.class)),
                rs.getString("case_no"),
                rs.getString("name"),
                CustomerKind.valueOf(rs.getString("kind")),
                Band.of(rs.getInt("band")),
                entries.reasons(rs.getString("reasons")),
                CaseState.valueOf(rs.getString("state")),
                methods.isEmpty() ? List.of() : Arrays.asList(methods.split(",", -1)),
                new Money(rs.getBigDecimal("total_due")),
                since == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(since, day)),
                rs.getString("next_action"),
                rs.getObject("next_action_on", LocalDate.class),
                rs.getString("clock_kind"),
                rs.getObject("clock_on", LocalDate.class),
                owner == null ? null : new ActorId(owner),
                rs.getString("from_name"));
    }

    /** The filter and the reader's scope as SQL; only parameters come from people. */
    private final class Conditions {
        private final Map<String, @Nullable Object> params = new HashMap<>();
        private String sql = "";

        private final List<String> mine;
        private final boolean helps;

        Conditions(Actor reader) {
            params.put("allBranches", reader.branches().all());
            params.put("branches", reader.branches().forSql());
            mine = reader.has(Roles.MANAGER) ? List.of() : own.logins(reader.id());
            List<UUID> assisted = mine.isEmpty() ? List.of() : own.assisted(reader.id());
            helps = !assisted.isEmpty();
            if (helps) params.put("assisted", assisted);
            if (mine.isEmpty()) return;
            and(helps
                    ? "(e.owner IN (:mine) OR e.owner IS NULL OR e.case_id IN (:assisted))"
                    : "(e.owner IN (:mine) OR e.owner IS NULL)");
            params.put("mine", mine);
        }

        Conditions of(WorklistFilter filter) {
            and(filter.tab().condition());
            // An officer's list is the own cases, those of whom they stand in for and those they help with; those that nobody has wait in a
            // tab of their own.
            ActorId owner = filter.owner();
            List<String> owners =
                    owner != null && (mine.isEmpty() || mine.contains(owner.value())) ? List.of(owner.value()) : mine;
            if (!owners.isEmpty() && filter.tab() != WorklistTab.UNCLAIMED) {
                and(helps && owner == null ? "(e.owner IN (:owners) OR e.case_id IN (:assisted))" : "e.owner IN (:owners)");
                params.put("owners", owners);
            }
            String division = filter.division();
            if (division != null) {
                and("e.division_code LIKE :division");
                params.put("division", division + "%");
            }
            if (!filter.search().isBlank()) search(filter.search().strip());
            return this;
        }

        private void search(String text) {
            List<UUID> found =
                    text.length() >= SHORTEST_NUMBER && text.matches("[0-9+Xx]+") ? holders(text) : List.of();
            and("""
                    (p.name LIKE :text OR c.case_no LIKE :text OR c.person_id IN (:found)
                     OR EXISTS (SELECT 1 FROM pub_case_loan cl JOIN pub_loan l ON l.id = cl.loan_id
                                WHERE cl.case_id = c.id AND l.loan_no LIKE :text))""");
            params.put("text", text.replaceAll("([%_\\\\])", "\\\\$1") + "%");
            params.put("found", found.isEmpty() ? List.of(new UUID(0, 0)) : found);
        }

        private List<UUID> holders(String number) {
            return java.util.stream.Stream.concat(persons.byPhone(number).stream(), persons.byIdNumber(number).stream())
                    .map(PersonId::value)
                    .toList();
        }

        private void and(String condition) {
            sql += " AND " + condition;
        }
    }
}
