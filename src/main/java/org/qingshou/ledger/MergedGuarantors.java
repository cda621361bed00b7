package org.qingshou.ledger;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A guarantor whose records became one keeps his clocks; where both had one for the loan, each stays with its history. */
@Component
class MergedGuarantors {
    private final JdbcClient jdbc;

    MergedGuarantors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void merged(PersonsMerged event) {
        jdbc.sql("UPDATE IGNORE loan_clock SET party_id = :kept WHERE party_id = :duplicate")
                .param("kept", event.kept().value())
                .param("duplicate", event.duplicate().value())
                .update();
    }
}
