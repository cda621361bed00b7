package org.qingshou.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.qingshou.compliance.PersonTraces;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of a person goes: name, id number, every number and address, and words kept with the loans. The record itself stays without them, because
 * contacts, counts and a refusal for ever ({@code R-TP-04}) hang on its id and on blind indexes elsewhere.
 */
@Service
public class Forgetting {
    /** Stands where a name was. */
    public static final String NOBODY = "—";

    private final JdbcClient jdbc;
    private final PersonTraces traces;
    private final ApplicationEventPublisher events;

    Forgetting(JdbcClient jdbc, PersonTraces traces, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.traces = traces;
        this.events = events;
    }

    /** Refused for all of them where one still owes or answers for something: whoever asks has made a mistake. */
    @Transactional
    public void forget(Collection<UUID> persons, ActorId by, Instant at) {
        if (persons.isEmpty()) return;
        if (bound(persons)) throw Refused.conflict("ledger.forget.bound");
        jdbc.sql("DELETE FROM contact_point WHERE person_id IN (:ids)")
                .param("ids", persons)
                .update();
        jdbc.sql("""
                        UPDATE person SET name = :nobody, id_number = NULL, id_number_shown = NULL,
                            id_number_index = NULL, division_code = NULL, version = version + 1
                        WHERE id IN (:ids)""").param("nobody", NOBODY).param("ids", persons).update();
        jdbc.sql("UPDATE loan_party SET proof = NULL WHERE person_id IN (:ids)")
                .param("ids", persons)
                .update();
        loans(persons);
        traces.forget(persons);
        List<UUID> sorted = persons.stream().sorted().toList();
        events.publishEvent(new PersonsForgotten(Ids.next(), sorted, sha256(sorted), by, at));
    }

    /** What the tape told of a borrower's loans without meaning to us, and words about what secures them and why they paused. */
    private void loans(Collection<UUID> persons) {
        jdbc.sql("UPDATE loan SET extra = NULL WHERE person_id IN (:ids) AND extra IS NOT NULL")
                .param("ids", persons)
                .update();
        for (String words : List.of(
                "loan_closure.extra", "loan_extension.extra", "collateral.description", "ageing_pause.reason")) {
            String table = words.substring(0, words.indexOf('.'));
            jdbc.sql("UPDATE " + table + " JOIN loan ON loan.id = " + table + ".loan_id SET " + words
                            + " = NULL WHERE loan.person_id IN (:ids) AND " + words + " IS NOT NULL")
                    .param("ids", persons)
                    .update();
        }
    }

    private boolean bound(Collection<UUID> persons) {
        return jdbc.sql("""
                                SELECT (SELECT COUNT(*) FROM loan WHERE person_id IN (:ids) AND closed_on IS NULL)
                                     + (SELECT COUNT(*) FROM loan_party q JOIN loan l ON l.id = q.loan_id
                                        WHERE q.person_id IN (:ids) AND l.closed_on IS NULL
                                          AND q.role NOT IN ('SPOUSE', 'CONSENTED_HELPER', 'LISTED_CONTACT'))""").param("ids", persons).query(Long.class).single() > 0;
    }

    private static String sha256(List<UUID> sorted) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            sorted.forEach(id -> digest.update(id.toString().getBytes(StandardCharsets.US_ASCII)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
