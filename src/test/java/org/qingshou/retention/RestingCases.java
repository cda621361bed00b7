package org.qingshou.retention;

import java.time.LocalDate;
import java.util.UUID;
import org.qingshou.cases.CaseFixture;
import org.qingshou.content.EvidenceStore;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Utc;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases that were closed on a day, with a contact, its words and its recording. */
@Component
public class RestingCases {
    private static final ActorId TEST = ActorId.system("test");

    private final CaseFixture given;
    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final EvidenceStore evidence;
    private final BusinessClock clock;

    RestingCases(CaseFixture given, JdbcClient jdbc, FieldCipher cipher, EvidenceStore evidence, BusinessClock clock) {
        this.given = given;
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.evidence = evidence;
        this.clock = clock;
    }

    public record Made(CaseId id, PersonId person, UUID loan, UUID contact, UUID file) {}

    /** The contact was on the day before. */
    public Made closed(BranchCode branch, LocalDate on) {
        PersonId person = given.person("周田");
        UUID loan = given.loan(person, branch, on.minusDays(30));
        CaseId id = given.openCase(person, loan, branch, ActorId.system("test"), on.minusDays(20));
        UUID file = evidence.storeTold("EV_RECORDING", "周田来电.json", "{}", TEST, clock.instant())
                .id();
        UUID contact = contact(id, person, on.minusDays(1), file);
        close(id, on);
        return new Made(id, person, loan, contact, file);
    }

    void close(CaseId id, LocalDate on) {
        jdbc.sql("UPDATE collection_case SET state = 'CLOSED', closed_on = :on, close_reason = 'CLOSE_PAID',"
                        + " version = version + 1 WHERE id = :i")
                .param("on", on)
                .param("i", id.value())
                .update();
    }

    UUID contact(CaseId theCase, PersonId person, LocalDate on, UUID file) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO contact (id, case_id, person_id, action, channel, purpose, outcome, connected,
                            debtor_reached, at, on_date, by_actor, evidence_id, note)
                        VALUES (:i, :c, :p, 'CALL', 'VOICE', 'PRESS', 'PROMISED', TRUE, TRUE, :at, :on, 'test', :e, :n)""")
                .param("i", id)
                .param("c", theCase.value())
                .param("p", person.value())
                .param(
                        "at",
                        Utc.of(on.atTime(12, 0)
                                .atZone(BusinessClock.DEFAULT_ZONE)
                                .toInstant()))
                .param("on", on)
                .param("e", file)
                .param("n", cipher.seal("女儿要上学", id))
                .update();
        return id;
    }

    boolean noteStands(Made made) {
        return jdbc.sql("SELECT COUNT(*) FROM contact WHERE id = :i AND note IS NOT NULL")
                        .param("i", made.contact())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    boolean bytesStand(Made made) {
        return jdbc.sql("SELECT COUNT(*) FROM evidence_chunk WHERE evidence_id = :i")
                        .param("i", made.file())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
