package org.qingshou.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Permits as they are stored; every change names the state it expects. */
@Component
class PermitRows {
    private final JdbcClient jdbc;

    PermitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ActPermit permit, Instant at) {
        ActorId second = permit.secondStaff();
        jdbc.sql("""
                        INSERT INTO act_permit
                            (id, case_id, case_no, person_id, branch_code, action, purpose, second_staff, rules,
                             planned_for, state, asked_by, asked_at)
                        VALUES (:id, :case, :no, :person, :branch, :action, :purpose, :second, :rules,
                             :on, :state, :by, :at)""")
                .param("id", permit.id())
                .param("case", permit.caseId().value())
                .param("no", permit.caseNo())
                .param("person", permit.person().value())
                .param("branch", permit.branch().value())
                .param("action", permit.action().name())
                .param("purpose", permit.purpose().name())
                .param("second", second == null ? null : second.value())
                .param("rules", String.join(",", permit.rules()))
                .param("on", permit.plannedFor())
                .param("state", permit.state().name())
                .param("by", permit.askedBy().value())
                .param("at", Utc.of(at))
                .update();
    }

    /** @return whether it stood as expected until now */
    boolean move(UUID id, PermitState from, PermitState to, @Nullable LocalDate validUntil, Instant at) {
        return jdbc.sql("""
                                UPDATE act_permit SET state = :to, valid_until = COALESCE(:until, valid_until),
                                    settled_at = :at
                                WHERE id = :id AND state = :from""")
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", from.to(to).name())
                        .param("until", validUntil)
                        .param("at", Utc.of(at))
                        .update()
                == 1;
    }

    Optional<ActPermit> find(UUID id) {
        return jdbc.sql("SELECT * FROM act_permit WHERE id = :id")
                .param("id", id)
                .query(PermitRows::row)
                .optional();
    }

    /** Those that let this person be reached in this case on the day. */
    List<ActPermit> standing(CaseId caseId, PersonId person, LocalDate on) {
        return jdbc.sql("""
                        SELECT * FROM act_permit
                        WHERE case_id = :c AND person_id = :p AND state = 'ALLOWED' AND valid_until >= :on
                        ORDER BY asked_at, id""")
                .param("c", caseId.value())
                .param("p", person.value())
                .param("on", on)
                .query(PermitRows::row)
                .list();
    }

    boolean asked(CaseId caseId, PersonId person, ContactAction action, Purpose purpose) {
        return jdbc.sql("""
                                SELECT COUNT(*) FROM act_permit
                                WHERE case_id = :c AND person_id = :p AND action = :a AND purpose = :u
                                  AND state = 'ASKED'""")
                        .param("c", caseId.value())
                        .param("p", person.value())
                        .param("a", action.name())
                        .param("u", purpose.name())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Binds the permit to a clearance; returns the one it was bound to before. */
    Optional<UUID> bind(UUID permit, UUID clearance) {
        Optional<UUID> before = jdbc.sql("SELECT clearance_id FROM act_permit WHERE id = :id FOR UPDATE")
                .param("id", permit)
                .query((rs, n) -> Optional.ofNullable(rs.getObject("clearance_id", UUID.class)))
                .single();
        jdbc.sql("UPDATE act_permit SET clearance_id = :c WHERE id = :id AND state = 'ALLOWED'")
                .param("c", clearance)
                .param("id", permit)
                .update();
        return before;
    }

    List<ActPermit> boundTo(UUID clearance) {
        return jdbc.sql("SELECT * FROM act_permit WHERE clearance_id = :c AND state = 'ALLOWED'")
                .param("c", clearance)
                .query(PermitRows::row)
                .list();
    }

    private static ActPermit row(ResultSet rs, int n) throws SQLException {
        String second = rs.getString("second_staff");
        return new ActPermit(
                rs.getObject("id", UUID.class),
                new CaseId(rs.getObject("case_id", UUID.class)),
                rs.getString("case_no"),
                new PersonId(rs.getObject("person_id", UUID.class)),
                new BranchCode(rs.getString("branch_code")),
                ContactAction.valueOf(rs.getString("action")),
                Purpose.valueOf(rs.getString("purpose")),
                second == null ? null : new ActorId(second),
                Set.of(rs.getString("rules").split(",", -1)),
                rs.getObject("planned_for", LocalDate.class),
                rs.getObject("valid_until", LocalDate.class),
                PermitState.valueOf(rs.getString("state")),
                new ActorId(rs.getString("asked_by")));
    }
}
