package org.qingshou.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.qingshou.vault.BlindIndex;
import org.qingshou.vault.FieldCipher;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class JdbcPersons implements Persons {
    /** Source of persons whom officers or agencies name; tapes bring their own. */
    static final String OFFICE = "OFFICE";

    private static final Set<String> STATUSES = Set.of("VALID", "INVALID", "NOT_OWNER", "SUSPENDED", "SUPPRESSED");
    private static final int VALUE_LENGTH = 300;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    JdbcPersons(
            JdbcClient jdbc,
            FieldCipher cipher,
            BlindIndex index,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.index = index;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public PersonCard card(PersonId person) {
        return jdbc.sql("SELECT id, name, kind, id_number_shown, division_code FROM person WHERE id = :id")
                .param("id", person.value())
                .query((rs, n) -> new PersonCard(
                        person,
                        rs.getString("name"),
                        CustomerKind.valueOf(rs.getString("kind")),
                        rs.getString("id_number_shown"),
                        rs.getString("division_code")))
                .optional()
                .orElseThrow(() -> Refused.notFound("ledger.person.unknown"));
    }

    @Override
    public List<ContactPoint> contactPoints(PersonId person) {
        return jdbc.sql("SELECT * FROM contact_point WHERE person_id = :p ORDER BY created_at, id")
                .param("p", person.value())
                .query(JdbcPersons::contactPoint)
                .list();
    }

    private static ContactPoint contactPoint(ResultSet rs, int n) throws SQLException {
        return new ContactPoint(
                rs.getObject("id", UUID.class),
                new PersonId(rs.getObject("person_id", UUID.class)),
                ContactPointKind.valueOf(rs.getString("kind")),
                rs.getString("value_shown"),
                rs.getBytes("value_index"),
                LawfulSource.valueOf(rs.getString("lawful_source")),
                rs.getString("origin"),
                rs.getString("status"));
    }

    @Override
    public List<Party> parties(PersonId debtor, BranchCode branch) {
        return jdbc.sql("""
                        SELECT q.id, q.loan_id, q.person_id, p.name, q.role, q.origin, q.proof
                        FROM loan l JOIN loan_party q ON q.loan_id = l.id JOIN person p ON p.id = q.person_id
                        WHERE l.person_id = :d AND l.branch_code = :b ORDER BY l.loan_no, q.role, p.name, q.id""")
                .param("d", debtor.value())
                .param("b", branch.value())
                .query((rs, n) -> new Party(
                        rs.getObject("id", UUID.class),
                        new LoanId(rs.getObject("loan_id", UUID.class)),
                        new PersonId(rs.getObject("person_id", UUID.class)),
                        rs.getString("name"),
                        PartyRole.valueOf(rs.getString("role")),
                        rs.getString("origin"),
                        rs.getString("proof")))
                .list();
    }

    @Override
    @Transactional
    public String reveal(UUID contactPointId, ActorId by) {
        return jdbc.sql("SELECT person_id, kind, value FROM contact_point WHERE id = :id")
                .param("id", contactPointId)
                .query((rs, n) -> {
                    PersonId person = new PersonId(rs.getObject("person_id", UUID.class));
                    events.publishEvent(new PersonalDataRead(person, rs.getString("kind"), by, clock.instant()));
                    return cipher.open(rs.getBytes("value"), contactPointId);
                })
                .optional()
                .orElseThrow(() -> Refused.notFound("ledger.contact.unknown"));
    }

    @Override
    @Transactional
    public @Nullable String revealIdNumber(PersonId person, ActorId by) {
        byte[] sealed = jdbc.sql("SELECT id_number FROM person WHERE id = :id AND id_number IS NOT NULL")
                .param("id", person.value())
                .query((rs, n) -> rs.getBytes("id_number"))
                .optional()
                .orElse(null);
        if (sealed == null) return null;
        events.publishEvent(new PersonalDataRead(person, "ID_NUMBER", by, clock.instant()));
        return cipher.open(sealed, person);
    }

    @Override
    @Transactional
    public UUID addContactPoint(
            PersonId person, ContactPointKind kind, String value, LawfulSource source, String origin, ActorId by) {
        String normal = ContactValues.normal(kind, value);
        if (normal.isEmpty() || normal.length() > VALUE_LENGTH) throw Refused.badInput("ledger.contact.value");
        byte[] valueIndex = index.of(ContactValues.indexKind(kind), normal);
        UUID known = jdbc.sql("SELECT id FROM contact_point WHERE person_id = :p AND kind = :k AND value_index = :x")
                .param("p", person.value())
                .param("k", kind.name())
                .param("x", valueIndex)
                .query(UUID.class)
                .optional()
                .orElse(null);
        if (known != null) return known;
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO contact_point (id, person_id, kind, value, value_shown, value_index, lawful_source,
                                                   origin, status, created_by, created_at)
                        VALUES (:id, :p, :k, :v, :s, :x, :l, :o, 'VALID', :by, :at)""")
                .param("id", id)
                .param("p", person.value())
                .param("k", kind.name())
                .param("v", cipher.seal(normal, id))
                .param("s", ContactValues.shown(kind, normal))
                .param("x", valueIndex)
                .param("l", source.name())
                .param("o", origin)
                .param("by", by.value())
                .param("at", Utc.of(clock.instant()))
                .update();
        publish(person, "contact_point.added", Map.of("kind", kind.name(), "source", source.name()), by);
        return id;
    }

    @Override
    @Transactional
    public void setStatus(UUID contactPointId, String status, ActorId by) {
        if (!STATUSES.contains(status)) throw new IllegalArgumentException("contact point status " + status);
        UUID person = jdbc.sql("SELECT person_id FROM contact_point WHERE id = :id")
                .param("id", contactPointId)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> Refused.notFound("ledger.contact.unknown"));
        int changed = jdbc.sql("UPDATE contact_point SET status = :s WHERE id = :id AND status <> :s")
                .param("s", status)
                .param("id", contactPointId)
                .update();
        if (changed == 1)
            publish(
                    new PersonId(person),
                    "contact_point.status",
                    Map.of("contactPoint", contactPointId.toString(), "status", status),
                    by);
    }

    @Override
    @Transactional
    public PersonId addParty(
            LoanId loan,
            String name,
            PartyRole role,
            @Nullable String phone,
            LawfulSource phoneSource,
            @Nullable String proof,
            ActorId by) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > 200) throw Refused.badInput("ledger.party.name");
        PersonId person = sameNameAndPhone(plain, phone).orElseGet(() -> add(plain));
        jdbc.sql("""
                        INSERT INTO loan_party (id, loan_id, person_id, role, origin, proof)
                        VALUES (:id, :l, :p, :r, 'OFFICER', :f)
                        ON DUPLICATE KEY UPDATE proof = COALESCE(VALUES(proof), proof)""")
                .param("id", Ids.next())
                .param("l", loan.value())
                .param("p", person.value())
                .param("r", role.name())
                .param("f", proof)
                .update();
        publish(person, "party.added", Map.of("loan", loan.toString(), "role", role.name()), by);
        if (phone != null && !phone.isBlank())
            addContactPoint(person, ContactValues.phoneKind(phone), phone, phoneSource, "OFFICER", by);
        return person;
    }

    /** Never by name alone: two people called alike are two people. */
    private java.util.Optional<PersonId> sameNameAndPhone(String name, @Nullable String phone) {
        if (phone == null || phone.isBlank()) return java.util.Optional.empty();
        return byPhone(phone).stream()
                .filter(person -> card(person).name().equals(name))
                .findFirst();
    }

    private PersonId add(String name) {
        PersonId id = PersonId.next();
        jdbc.sql("INSERT INTO person (id, source, kind, name, created_at) VALUES (:id, :s, :k, :n, :at)")
                .param("id", id.value())
                .param("s", OFFICE)
                .param("k", CustomerKind.CONSUMER_OTHER.name())
                .param("n", name)
                .param("at", Utc.of(clock.instant()))
                .update();
        return id;
    }

    @Override
    public List<PersonId> byPhone(String phone) {
        return jdbc.sql("SELECT DISTINCT person_id FROM contact_point WHERE value_index = :x ORDER BY person_id")
                .param("x", index.of("phone", ContactValues.normal(ContactPointKind.MOBILE, phone)))
                .query((rs, n) -> new PersonId(rs.getObject("person_id", UUID.class)))
                .list();
    }

    @Override
    public List<PersonId> byIdNumber(String idNumber) {
        return jdbc.sql("SELECT id FROM person WHERE id_number_index = :x ORDER BY id")
                .param("x", index.of("id", ContactValues.normalIdNumber(idNumber)))
                .query((rs, n) -> new PersonId(rs.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public List<PersonId> records(PersonId person) {
        return jdbc.sql("""
                        SELECT COALESCE(merged_into, id) AS id, 0 AS place FROM person WHERE id = :p
                        UNION
                        SELECT d.id, 1 FROM person me JOIN person d ON d.merged_into = COALESCE(me.merged_into, me.id)
                        WHERE me.id = :p ORDER BY place, id""")
                .param("p", person.value())
                .query((rs, n) -> new PersonId(rs.getObject("id", UUID.class)))
                .list();
    }

    private void publish(PersonId person, String action, Map<String, String> facts, ActorId by) {
        events.publishEvent(new PersonChanged(person, action, facts, by, clock.instant()));
    }
}
