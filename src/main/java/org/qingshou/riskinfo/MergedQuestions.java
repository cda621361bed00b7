package org.qingshou.riskinfo;

import org.qingshou.ledger.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Questions follow a person whose record is given up; one that still waits is asked of the kept record anew. */
@Component
class MergedQuestions {
    private final JdbcClient jdbc;

    MergedQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void merged(PersonsMerged event) {
        jdbc.sql("""
                        UPDATE risk_question SET state = 'FAILED', answer_code = :c, version = version + 1
                        WHERE person_id = :d AND state = 'WAITING'""")
                .param("c", Why.MERGED)
                .param("d", event.duplicate().value())
                .update();
        jdbc.sql("UPDATE risk_question SET person_id = :k, version = version + 1 WHERE person_id = :d")
                .param("k", event.kept().value())
                .param("d", event.duplicate().value())
                .update();
    }
}
