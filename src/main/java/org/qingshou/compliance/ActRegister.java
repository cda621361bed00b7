package org.qingshou.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.BranchScope;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the register keeps about one person, for the history that a complaint asks for; one query each. */
@Component
public class ActRegister {
    private static final TypeReference<List<RuleBreach>> BREACHES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ActRegister(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * One act that was asked for.
     *
     * @param number blind index of the number or address, where one was named
     * @param rules ids of all that stood against it
     * @param state OPEN, REFUSED, DONE or ABANDONED
     * @param validUntil until when it might begin; null where it was refused
     */
    public record Act(
            UUID id,
            CaseId caseId,
            String caseNo,
            BranchCode branch,
            ContactAction action,
            Purpose purpose,
            byte @Nullable [] number,
            Verdict verdict,
            List<String> rules,
            String state,
            ActorId actor,
            @Nullable ActorId second,
            @Nullable String agencyCode,
            Instant at,
            @Nullable Instant validUntil) {
        public Act {
            rules = List.copyOf(rules);
        }
    }

    /** An act that happened without clearance, or over a cap. */
    public record Breach(CaseId caseId, @Nullable String agencyCode, List<String> rules, Instant at) {
        public Breach {
            rules = List.copyOf(rules);
        }
    }

    /** How often a person was reached on one day, bank and agencies together. */
    public record Day(LocalDate on, int connected, int failed, int messages) {}

    /** Newest first. */
    public List<Act> acts(Collection<PersonId> persons, Instant from, Instant before, BranchScope scope, int limit) {
        return jdbc.sql("""
                        SELECT * FROM clearance WHERE person_id IN (:p) AND at >= :from AND at < :before
                            AND (:all OR branch_code IN (:branches))
                        ORDER BY at DESC, id DESC LIMIT :n""")
                .param("p", ids(persons))
                .param("from", Utc.of(from))
                .param("before", Utc.of(before))
                .param("all", scope.all())
                .param("branches", scope.forSql())
                .param("n", limit)
                .query(this::act)
                .list();
    }

    /** Of all branches: whoever shows them has the acts that they belong to. */
    public List<Breach> breaches(Collection<PersonId> persons, Instant from, Instant before) {
        return jdbc.sql("""
                        SELECT case_id, agency_code, rules, happened_at FROM guard_breach
                        WHERE person_id IN (:p) AND happened_at >= :from AND happened_at < :before
                        ORDER BY happened_at, id""")
                .param("p", ids(persons))
                .param("from", Utc.of(from))
                .param("before", Utc.of(before))
                .query((rs, n) -> new Breach(
                        new CaseId(rs.getObject("case_id", UUID.class)),
                        rs.getString("agency_code"),
                        List.of(rs.getString("rules").split(",", -1)),
                        Utc.get(rs, "happened_at")))
                .list();
    }

    /**
     * Days on which something was counted, newest first.
     *
     * @param numbers blind indexes of the person's numbers: attempts that failed are counted by number
     */
    public List<Day> days(Collection<PersonId> persons, Collection<byte[]> numbers, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        SELECT on_date, SUM(connected) AS connected, SUM(failed) AS failed, SUM(messages) AS messages
                        FROM (SELECT on_date, connected, 0 AS failed, messages FROM person_day
                              WHERE person_id IN (:p) AND on_date BETWEEN :from AND :to
                              UNION ALL
                              SELECT on_date, 0, failed, 0 FROM number_day
                              WHERE number_index IN (:n) AND on_date BETWEEN :from AND :to) counted
                        GROUP BY on_date HAVING SUM(connected) + SUM(failed) + SUM(messages) > 0
                        ORDER BY on_date DESC""")
                .param("p", ids(persons))
                .param("n", numbers.isEmpty() ? List.of(new byte[0]) : numbers)
                .param("from", from)
                .param("to", to)
                .query((rs, n) -> new Day(
                        rs.getObject("on_date", LocalDate.class),
                        rs.getInt("connected"),
                        rs.getInt("failed"),
                        rs.getInt("messages")))
                .list();
    }

    private static List<UUID> ids(Collection<PersonId> persons) {
        return persons.stream().map(PersonId::value).toList();
    }

    private Act act(ResultSet rs, int n) throws SQLException {
        String second = rs.getString("second_staff");
        List<RuleBreach> breaches = json.readValue(rs.getString("breaches"), BREACHES);
        return new Act(
                rs.getObject("id", UUID.class),
                new CaseId(rs.getObject("case_id", UUID.class)),
                rs.getString("case_no"),
                new BranchCode(rs.getString("branch_code")),
                ContactAction.valueOf(rs.getString("action")),
                Purpose.valueOf(rs.getString("purpose")),
                rs.getBytes("number_index"),
                Verdict.valueOf(rs.getString("verdict")),
                breaches.stream().map(RuleBreach::ruleId).toList(),
                rs.getString("state"),
                new ActorId(rs.getString("actor")),
                second == null ? null : new ActorId(second),
                rs.getString("agency_code"),
                Utc.get(rs, "at"),
                Utc.getNullable(rs, "valid_until"));
    }
}
