package org.qingshou.cases;

import java.util.List;
import java.util.UUID;
import org.qingshou.ledger.AgeingPauseChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The case shows days and class of its loans the moment a pause counts or ends, in the same transaction. */
@Component
class PausesInCases {
    private final JdbcClient jdbc;
    private final CaseFigures figures;

    PausesInCases(JdbcClient jdbc, CaseFigures figures) {
        this.jdbc = jdbc;
        this.figures = figures;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(AgeingPauseChanged event) {
        List<UUID> cases = jdbc.sql("""
                        SELECT k.case_id FROM case_loan k
                        JOIN collection_case c ON c.id = k.case_id AND c.state <> 'CLOSED' WHERE k.loan_id = :l""")
                .param("l", event.loan().value())
                .query((rs, n) -> rs.getObject(1, UUID.class))
                .list();
        figures.refresh(cases, event.actor(), event.at());
    }
}
