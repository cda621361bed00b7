package org.qingshou.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Utc;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The register of decisions: one row for each act that was asked for, and one for each breach. */
@Component
class ClearanceRows {
    private static final TypeReference<List<RuleBreach>> BREACHES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FieldCipher cipher;

    ClearanceRows(JdbcClient jdbc, JsonMapper json, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.json = json;
        this.cipher = cipher;
    }

    void insert(
            UUID id,
            ProposedAct act,
            String caseNo,
            Ruling ruling,
            String facts,
            String packVersion,
            Instant now,
            @Nullable Instant validUntil,
            @Nullable String warnReason) {
        ActorId second = act.secondStaff();
        jdbc.sql("""
                        INSERT INTO clearance
                            (id, case_id, case_no, person_id, branch_code, action, channel, purpose, number_index,
                             second_staff, agency_code, counted, state, verdict, breaches, facts, pack_version,
                             warn_reason, actor, at, valid_until)
                        VALUES (:id, :case, :no, :person, :branch, :action, :channel, :purpose, :number,
                             :second, :agency, :counted, :state, :verdict, :breaches, :facts, :pack,
                             :reason, :actor, :at, :until)""")
                .param("id", id)
                .param("case", act.caseId().value())
                .param("no", caseNo)
                .param("person", act.personId().value())
                .param("branch", act.branch().value())
                .param("action", act.action().name())
                .param("channel", act.action().channel().name())
                .param("purpose", act.purpose().name())
                .param("number", act.numberIndex())
                .param("second", second == null ? null : second.value())
                .param("agency", act.agencyCode())
                .param("counted", counted(act))
                .param("state", validUntil == null ? "REFUSED" : "OPEN")
                .param("verdict", ruling.verdict().name())
                .param("breaches", json.writeValueAsString(ruling.breaches()))
                .param("facts", facts)
                .param("pack", packVersion)
                .param("reason", cipher.sealNullable(warnReason, id))
                .param("actor", act.actor().value())
                .param("at", Utc.of(now))
                .param("until", Utc.ofNullable(validUntil))
                .update();
        rules(id, ruling, now);
    }

    private void rules(UUID id, Ruling ruling, Instant now) {
        List<String> rules =
                ruling.breaches().stream().map(RuleBreach::ruleId).distinct().toList();
        if (rules.isEmpty()) return;
        String each = IntStream.range(0, rules.size())
                .mapToObj(n -> "(:rule" + n + ", :at, :id)")
                .collect(Collectors.joining(", "));
        JdbcClient.StatementSpec insert = jdbc.sql(
                        "INSERT INTO clearance_rule (rule_id, at, clearance_id) VALUES " + each)
                .param("at", Utc.of(now))
                .param("id", id);
        for (int n = 0; n < rules.size(); n++) insert = insert.param("rule" + n, rules.get(n));
        insert.update();
    }

    /** @return whether it was open until now */
    boolean close(UUID id, String state, @Nullable Boolean connected, Instant at) {
        return jdbc.sql("""
                                UPDATE clearance SET state = :s, connected = :c, closed_at = :a
                                WHERE id = :id AND state = 'OPEN'""")
                        .param("s", state)
                        .param("c", connected)
                        .param("a", Utc.of(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Clearance.Cleared> open(UUID id) {
        return jdbc.sql("SELECT * FROM clearance WHERE id = :id AND state = 'OPEN'")
                .param("id", id)
                .query(this::cleared)
                .optional();
    }

    void breach(ProposedAct act, List<String> rules, Instant happenedAt, Instant storedAt) {
        jdbc.sql("""
                        INSERT INTO guard_breach
                            (id, case_id, person_id, agency_code, rules, happened_at, stored_at, actor)
                        VALUES (:i, :c, :p, :g, :r, :h, :s, :a)""")
                .param("i", Ids.next())
                .param("c", act.caseId().value())
                .param("p", act.personId().value())
                .param("g", act.agencyCode())
                .param("r", String.join(",", rules))
                .param("h", Utc.of(happenedAt))
                .param("s", Utc.of(storedAt))
                .param("a", act.actor().value())
                .update();
    }

    static boolean counted(ProposedAct act) {
        return act.action().outbound() && act.action().channel() == Channel.VOICE;
    }

    private Clearance.Cleared cleared(ResultSet rs, int n) throws SQLException {
        String second = rs.getString("second_staff");
        ProposedAct act = new ProposedAct(
                new CaseId(rs.getObject("case_id", UUID.class)),
                new PersonId(rs.getObject("person_id", UUID.class)),
                new BranchCode(rs.getString("branch_code")),
                ContactAction.valueOf(rs.getString("action")),
                Purpose.valueOf(rs.getString("purpose")),
                rs.getBytes("number_index"),
                second == null ? null : new ActorId(second),
                rs.getString("agency_code"),
                new ActorId(rs.getString("actor")));
        Ruling ruling = new Ruling(
                Verdict.valueOf(rs.getString("verdict")), json.readValue(rs.getString("breaches"), BREACHES), 0);
        return new Clearance.Cleared(
                rs.getObject("id", UUID.class), act, ruling, Utc.get(rs, "at"), Utc.get(rs, "valid_until"));
    }
}
