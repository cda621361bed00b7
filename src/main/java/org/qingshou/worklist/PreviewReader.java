package org.qingshou.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.Balances;
import org.qingshou.ledger.Classification;
import org.qingshou.ledger.ContactPoint;
import org.qingshou.ledger.Persons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what stands beside the list for one row that the reader has already been allowed to see. */
@Component
class PreviewReader {
    private final JdbcClient jdbc;
    private final Persons persons;
    private final Users users;
    private final WorklistWeights weights;

    PreviewReader(JdbcClient jdbc, Persons persons, Users users, WorklistWeights weights) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.users = users;
        this.weights = weights;
    }

    WorklistPreview of(WorklistRow row) {
        UUID id = row.id().value();
        ActorId owner = row.owner();
        return jdbc.sql("""
                        SELECT c.person_id, c.principal, c.interest, c.penalty, c.compound, c.fees, c.class, c.key_account,
                               e.ease, e.distance, e.decile, e.segment, e.division_code
                        FROM pub_case c JOIN worklist_entry e ON e.case_id = c.id WHERE c.id = :id""")
                .param("id", id)
                .query((rs, n) -> new WorklistPreview(
                        row,
                        new Balances(
                                new Money(rs.getBigDecimal("principal")),
                                new Money(rs.getBigDecimal("interest")),
                                new Money(rs.getBigDecimal("penalty")),
                                new Money(rs.getBigDecimal("compound")),
                                new Money(rs.getBigDecimal("fees"))),
                        Classification.valueOf(rs.getString("class")),
                        WorklistPlace.name(rs.getString("division_code")),
                        phones(new PersonId(rs.getObject("person_id", UUID.class))),
                        promise(id).orElse(null),
                        lastContact(id).orElse(null),
                        owner == null ? null : users.nameOf(owner),
                        new WorklistPreview.Ease(
                                rs.getInt("ease"),
                                weights.distance() * rs.getInt("distance"),
                                weights.amount() * (rs.getInt("decile") - 1),
                                weights.segment()
                                        * Segment.of(rs.getString("segment")).ordinal(),
                                rs.getBoolean("key_account") ? -weights.keyAccount() : 0,
                                row.reasons().stream().anyMatch(Reason::season) ? -weights.season() : 0)))
                .single();
    }

    private List<String> phones(PersonId person) {
        return persons.contactPoints(person).stream()
                .filter(point -> point.kind().isPhone())
                .map(ContactPoint::shown)
                .toList();
    }

    private Optional<WorklistPreview.Promise> promise(UUID id) {
        return jdbc.sql("""
                        SELECT amount, due_on, made_on FROM pub_promise
                        WHERE case_id = :id AND state = 'OPEN' ORDER BY due_on, id LIMIT 1""")
                .param("id", id)
                .query((rs, n) -> new WorklistPreview.Promise(
                        new Money(rs.getBigDecimal("amount")),
                        rs.getObject("due_on", LocalDate.class),
                        rs.getObject("made_on", LocalDate.class)))
                .optional();
    }

    private Optional<WorklistPreview.LastContact> lastContact(UUID id) {
        return jdbc.sql("SELECT at, by_actor FROM pub_contact WHERE case_id = :id ORDER BY at DESC, id DESC LIMIT 1")
                .param("id", id)
                .query((rs, n) -> new WorklistPreview.LastContact(
                        Utc.get(rs, "at"), users.nameOf(new ActorId(rs.getString("by_actor")))))
                .optional();
    }
}
