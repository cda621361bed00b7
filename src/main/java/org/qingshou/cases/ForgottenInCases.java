package org.qingshou.cases;

import java.util.List;
import java.util.UUID;
import org.qingshou.ledger.PersonsForgotten;
import org.qingshou.vault.FieldCipher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** With a person goes what was said in proof of a standing and in an insolvency; that there was one stays. */
@Component
class ForgottenInCases {
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final FieldCipher cipher;

    ForgottenInCases(JdbcClient jdbc, JdbcTemplate batch, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.cipher = cipher;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgotten(PersonsForgotten event) {
        List<UUID> standings = jdbc.sql("SELECT id FROM person_standing WHERE person_id IN (:ids)")
                .param("ids", event.persons())
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
        batch.batchUpdate("UPDATE person_standing SET proof = ? WHERE id = ?", standings, 100, (statement, id) -> {
            statement.setBytes(1, cipher.seal("", id));
            statement.setObject(2, id);
        });
        jdbc.sql("UPDATE insolvency SET administrator = NULL, end_reason = NULL, version = version + 1"
                        + " WHERE person_id IN (:ids)")
                .param("ids", event.persons())
                .update();
    }
}
