package org.qingshou.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.Purpose;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contacts as read, newest first, without their free text. */
@Component
class ContactReader {
    private final JdbcClient jdbc;

    ContactReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Contacts.Entry> ofCase(CaseId caseId) {
        return jdbc.sql("SELECT * FROM contact WHERE case_id = :c ORDER BY at DESC, id DESC")
                .param("c", caseId.value())
                .query(ContactReader::row)
                .list();
    }

    /** Contacts with this debtor in all cases of his since a day, oldest first. */
    List<Contacts.Entry> ofPersonSince(PersonId person, LocalDate since) {
        return jdbc.sql("SELECT * FROM contact WHERE person_id = :p AND on_date >= :d ORDER BY at, id")
                .param("p", person.value())
                .param("d", since)
                .query(ContactReader::row)
                .list();
    }

    /** Whether this file proves a contact of this case. */
    boolean proves(UUID evidenceId, CaseId caseId) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM contact WHERE evidence_id = :e AND case_id = :c)
                            OR EXISTS (SELECT 1 FROM contact_evidence f JOIN contact c ON c.id = f.contact_id
                                       WHERE f.evidence_id = :e AND c.case_id = :c)""")
                .param("e", evidenceId)
                .param("c", caseId.value())
                .query(Boolean.class)
                .single();
    }

    private static Contacts.Entry row(ResultSet rs, int n) throws SQLException {
        int stance = rs.getInt("stance");
        return new Contacts.Entry(
                rs.getObject("id", UUID.class),
                new PersonId(rs.getObject("person_id", UUID.class)),
                ContactAction.valueOf(rs.getString("action")),
                Purpose.valueOf(rs.getString("purpose")),
                rs.getString("outcome"),
                rs.getBoolean("connected"),
                rs.getBoolean("debtor_reached"),
                Utc.get(rs, "at"),
                rs.getObject("on_date", LocalDate.class),
                new ActorId(rs.getString("by_actor")),
                rs.getString("notice_no"),
                stance == 0 ? null : stance,
                rs.getString("agency_code"));
    }
}
