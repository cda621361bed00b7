package org.qingshou.compliance;

import org.qingshou.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything the guard counts hangs on a person. Where two records turn out to be one person, what was counted and
 * forbidden for either holds for both: the day's calls add up, a suppression stays.
 */
@Component
public class JointRecord {
    private final JdbcClient jdbc;

    JointRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the caller's transaction, after both persons were locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void join(PersonId duplicate, PersonId kept) {
        move("""
                INSERT INTO person_day (person_id, on_date, connected, messages)
                SELECT :kept, d.on_date, d.connected, d.messages FROM person_day d WHERE d.person_id = :duplicate
                ON DUPLICATE KEY UPDATE person_day.connected = person_day.connected + VALUES(connected),
                    person_day.messages = person_day.messages + VALUES(messages)""", duplicate, kept);
        jdbc.sql("DELETE FROM person_day WHERE person_id = :duplicate")
                .param("duplicate", duplicate.value())
                .update();
        move("UPDATE clearance SET person_id = :kept WHERE person_id = :duplicate", duplicate, kept);
        move("UPDATE suppression SET person_id = :kept WHERE person_id = :duplicate", duplicate, kept);
        move("UPDATE contact_agreement SET person_id = :kept WHERE person_id = :duplicate", duplicate, kept);
        move("UPDATE guard_breach SET person_id = :kept WHERE person_id = :duplicate", duplicate, kept);
    }

    private void move(String sql, PersonId duplicate, PersonId kept) {
        jdbc.sql(sql)
                .param("duplicate", duplicate.value())
                .param("kept", kept.value())
                .update();
    }
}
