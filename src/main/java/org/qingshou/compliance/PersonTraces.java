package org.qingshou.compliance;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Words that the guard keeps by person: where an agreement is on file, and with which reason a warning was passed. With
 * what is known of the person they go; that there was an agreement, and the decision with its facts, stay.
 */
@Component
public class PersonTraces {
    private static final int BATCH = 100;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final FieldCipher cipher;

    PersonTraces(JdbcClient jdbc, JdbcTemplate batch, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.cipher = cipher;
    }

    /** In the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Collection<UUID> persons) {
        List<UUID> agreements = jdbc.sql("SELECT id FROM contact_agreement WHERE person_id IN (:ids)")
                .param("ids", persons)
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
        batch.batchUpdate(
                "UPDATE contact_agreement SET evidence = ? WHERE id = ?", agreements, BATCH, (statement, id) -> {
                    statement.setBytes(1, cipher.seal("", id));
                    statement.setObject(2, id);
                });
        jdbc.sql("UPDATE clearance SET warn_reason = NULL WHERE person_id IN (:ids) AND warn_reason IS NOT NULL")
                .param("ids", persons)
                .update();
    }
}
