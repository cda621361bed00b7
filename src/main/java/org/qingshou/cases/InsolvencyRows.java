package org.qingshou.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Insolvencies as they are kept; who administers one and why it ended are sealed. */
@Repository
class InsolvencyRows {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    InsolvencyRows(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** A case in which a claim is to be declared by that day. */
    record Due(CaseId caseId, LocalDate by) {}

    UUID add(
            CaseId seen,
            PersonId person,
            InsolvencyWish wish,
            LocalDate acceptedOn,
            LocalDate claimBy,
            ActorId by,
            Instant at) {
        UUID id = Ids.next();
        String administrator = wish.administrator().strip();
        jdbc.sql("""
                        INSERT INTO insolvency (id, person_id, case_id, kind, state, court, number, accepted_on, claim_by,
                            administrator, evidence_id, recorded_by, recorded_at)
                        VALUES (:id, :person, :case, :kind, 'PROPOSED', :court, :number, :accepted, :claim,
                            :administrator, :ruling, :by, :at)""")
                .param("id", id)
                .param("person", person.value())
                .param("case", seen.value())
                .param("kind", wish.kind().name())
                .param("court", wish.court().strip())
                .param("number", wish.number().strip())
                .param("accepted", acceptedOn)
                .param("claim", claimBy)
                .param("administrator", administrator.isEmpty() ? null : cipher.seal(administrator, id))
                .param("ruling", wish.ruling())
                .param("by", by.value())
                .param("at", Utc.of(at))
                .update();
        return id;
    }

    /** Refused where somebody else has moved it since it was read. */
    void decide(Insolvency from, InsolvencyState to, ActorId by, Instant at) {
        moved(jdbc.sql("""
                        UPDATE insolvency SET state = :to, decided_by = :by, decided_at = :at, version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("to", from.state().to(to).name())
                .param("by", by.value())
                .param("at", Utc.of(at))
                .param("id", from.id())
                .param("version", from.version())
                .update());
    }

    void end(Insolvency from, LocalDate on, String reason, UUID paper, ActorId by, Instant at) {
        moved(jdbc.sql("""
                        UPDATE insolvency SET state = :to, ended_on = :on, end_reason = :reason, end_evidence = :paper,
                            ended_by = :by, ended_at = :at, version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("to", from.state().to(InsolvencyState.ENDED).name())
                .param("on", on)
                .param("reason", cipher.seal(reason, from.id()))
                .param("paper", paper)
                .param("by", by.value())
                .param("at", Utc.of(at))
                .param("id", from.id())
                .param("version", from.version())
                .update());
    }

    private static void moved(int rows) {
        if (rows == 0) throw Refused.conflict("insolvency.moved");
    }

    Optional<Insolvency> find(UUID id) {
        return jdbc.sql("SELECT * FROM insolvency WHERE id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    /** The youngest first. */
    List<Insolvency> of(Collection<PersonId> persons) {
        return jdbc.sql("SELECT * FROM insolvency WHERE person_id IN (:persons) ORDER BY recorded_at DESC, id DESC")
                .param("persons", persons.stream().map(PersonId::value).toList())
                .query(this::row)
                .list();
    }

    /** The first day by which a claim of this case must be declared; empty where none stands, or it has been. */
    Optional<LocalDate> claimBy(CaseId id) {
        return jdbc.sql("SELECT on_date FROM pub_claim_deadline WHERE case_id = :case ORDER BY on_date LIMIT 1")
                .param("case", id.value())
                .query((rs, n) -> day(rs, "on_date"))
                .optional();
    }

    /** Whether one stands of the debtor of this case, or was told in it of somebody who answers beside the debtor. */
    boolean standsIn(CaseId id) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM insolvency i
                        JOIN collection_case c ON c.person_id = i.person_id OR c.id = i.case_id
                        WHERE c.id = :case AND i.state IN ('PROPOSED', 'CONFIRMED')""").param("case", id.value()).query(Long.class).single() > 0;
    }

    /** Claims that are not declared and are due on one of these days. */
    List<Due> due(List<LocalDate> days) {
        return jdbc.sql("SELECT case_id, on_date FROM pub_claim_deadline WHERE on_date IN (:days) ORDER BY case_id")
                .param("days", days)
                .query((rs, n) -> new Due(new CaseId(rs.getObject("case_id", UUID.class)), day(rs, "on_date")))
                .list();
    }

    private Insolvency row(ResultSet rs, int n) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        return new Insolvency(
                id,
                new PersonId(rs.getObject("person_id", UUID.class)),
                new CaseId(rs.getObject("case_id", UUID.class)),
                InsolvencyKind.valueOf(rs.getString("kind")),
                InsolvencyState.valueOf(rs.getString("state")),
                rs.getString("court"),
                rs.getString("number"),
                day(rs, "accepted_on"),
                day(rs, "claim_by"),
                opened(rs.getBytes("administrator"), id),
                rs.getObject("evidence_id", UUID.class),
                new ActorId(rs.getString("recorded_by")),
                rs.getObject("ended_on", LocalDate.class),
                opened(rs.getBytes("end_reason"), id),
                rs.getInt("version"));
    }

    private @Nullable String opened(byte @Nullable [] sealed, UUID id) {
        return sealed == null ? null : cipher.open(sealed, id);
    }

    private static LocalDate day(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, LocalDate.class), column);
    }
}
