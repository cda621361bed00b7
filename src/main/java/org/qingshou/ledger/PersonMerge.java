package org.qingshou.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.subject.Line;
import org.qingshou.compliance.JointRecord;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.vault.FieldCipher;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves everything from one record of a person to the other, and leaves the first as a pointer. */
@Component
class PersonMerge {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final JointRecord guard;
    private final List<MergeObjection> objections;
    private final ApplicationEventPublisher events;

    PersonMerge(
            JdbcClient jdbc,
            FieldCipher cipher,
            JointRecord guard,
            List<MergeObjection> objections,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.guard = guard;
        this.objections = List.copyOf(objections);
        this.events = events;
    }

    /** One record, locked until the transaction ends. */
    private record Side(
            PersonId id, boolean company, byte @Nullable [] idNumber, byte @Nullable [] idIndex, boolean merged) {}

    /** Why the two cannot be merged now; locks both records. */
    List<Line> against(PersonId duplicate, PersonId kept) {
        if (duplicate.equals(kept)) return List.of(Line.of("ledger.merge.same"));
        boolean first = duplicate.value().compareTo(kept.value()) < 0;
        Side one = side(first ? duplicate : kept);
        Side two = side(first ? kept : duplicate);
        List<Line> lines = new ArrayList<>();
        if (one.merged() || two.merged()) lines.add(Line.of("ledger.merge.already"));
        if (one.company() != two.company()) lines.add(Line.of("ledger.merge.kind"));
        boolean differ = one.idIndex() != null
                && two.idIndex() != null
                && !java.util.Arrays.equals(one.idIndex(), two.idIndex());
        if (differ) lines.add(Line.of("ledger.merge.id-number"));
        if (importRuns()) lines.add(Line.of("ledger.merge.import"));
        objections.forEach(objection -> lines.addAll(objection.against(duplicate, kept)));
        return lines;
    }

    private Side side(PersonId id) {
        return jdbc.sql("SELECT kind, id_number, id_number_index, merged_into FROM person WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query((rs, n) -> new Side(
                        id,
                        CustomerKind.valueOf(rs.getString("kind")) == CustomerKind.COMPANY,
                        rs.getBytes("id_number"),
                        rs.getBytes("id_number_index"),
                        rs.getBytes("merged_into") != null))
                .optional()
                .orElseThrow(() -> Refused.notFound("ledger.person.unknown"));
    }

    /** The lane stays locked until the transaction ends, so that no import begins in between. */
    private boolean importRuns() {
        return jdbc.sql("SELECT tape_id IS NOT NULL AS busy FROM tape_lane WHERE id = 1 FOR UPDATE")
                .query((rs, n) -> rs.getBoolean("busy"))
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void apply(PersonId duplicate, PersonId kept, ActorId by, Instant at) {
        List<Line> against = against(duplicate, kept);
        if (!against.isEmpty()) throw Refused.conflict(against.getFirst().key());
        idNumber(side(duplicate), side(kept));
        move("UPDATE loan SET person_id = :kept, version = version + 1 WHERE person_id = :duplicate", duplicate, kept);
        contactPoints(duplicate, kept);
        move("UPDATE IGNORE loan_party SET person_id = :kept WHERE person_id = :duplicate", duplicate, kept);
        jdbc.sql("DELETE FROM loan_party WHERE person_id = :duplicate")
                .param("duplicate", duplicate.value())
                .update();
        move("UPDATE person SET merged_into = :kept WHERE merged_into = :duplicate", duplicate, kept);
        // Without its numbers the record is found by no tape any more; its loans lead to the kept one.
        move("""
                UPDATE person SET merged_into = :kept, customer_no = NULL, id_number = NULL, id_number_index = NULL,
                    version = version + 1 WHERE id = :duplicate""", duplicate, kept);
        // What was staged before knows both records; it is staged again when it is applied.
        jdbc.sql("UPDATE tape SET staged_at = NULL WHERE state IN ('CHECKED', 'WAITING')")
                .update();
        guard.join(duplicate, kept);
        events.publishEvent(new PersonsMerged(duplicate, kept, by, at));
    }

    /** The seal is bound to the record, so a number that moves is sealed anew. */
    private void idNumber(Side duplicate, Side kept) {
        byte[] sealed = duplicate.idNumber();
        if (kept.idNumber() != null || sealed == null) return;
        jdbc.sql("""
                        UPDATE person k JOIN person d ON d.id = :d
                        SET k.id_number = :n, k.id_number_index = d.id_number_index, k.id_number_shown = d.id_number_shown
                        WHERE k.id = :k""")
                .param("n", cipher.seal(cipher.open(sealed, duplicate.id()), kept.id()))
                .param("d", duplicate.id().value())
                .param("k", kept.id().value())
                .update();
    }

    /** Of two records of one number the stricter status stands. */
    private void contactPoints(PersonId duplicate, PersonId kept) {
        move("""
                UPDATE contact_point k JOIN contact_point d ON d.person_id = :duplicate AND d.kind = k.kind
                    AND d.value_index = k.value_index
                SET k.status = d.status WHERE k.person_id = :kept AND k.status = 'VALID'""", duplicate, kept);
        move("UPDATE IGNORE contact_point SET person_id = :kept WHERE person_id = :duplicate", duplicate, kept);
    }

    private void move(String sql, PersonId duplicate, PersonId kept) {
        jdbc.sql(sql)
                .param("duplicate", duplicate.value())
                .param("kept", kept.value())
                .update();
    }
}
