package org.qingshou.cases;

import java.util.List;
import java.util.UUID;
import org.qingshou.ledger.BusinessDates;
import org.qingshou.ledger.LoansEnded;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a closures file (结案) means for the cases it touches, in the transaction that ends its import. */
@Component
class EndedLoansInCases {
    private static final int RANGE = 1000;

    private final JdbcClient jdbc;
    private final CaseFigures figures;
    private final CaseClosing closing;
    private final PromiseLedger promises;
    private final BusinessDates dates;

    EndedLoansInCases(
            JdbcClient jdbc, CaseFigures figures, CaseClosing closing, PromiseLedger promises, BusinessDates dates) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.closing = closing;
        this.promises = promises;
        this.dates = dates;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void ended(LoansEnded event) {
        List<UUID> cases = jdbc.sql("""
                        SELECT DISTINCT k.case_id FROM pub_loan_closure x
                        JOIN case_loan k ON k.loan_id = x.loan_id
                        JOIN collection_case c ON c.id = k.case_id AND c.state <> 'CLOSED'
                        WHERE x.tape_id = :i ORDER BY k.case_id""")
                .param("i", event.importId())
                .query((rs, n) -> rs.getObject(1, UUID.class))
                .list();
        for (int from = 0; from < cases.size(); from += RANGE) {
            List<UUID> range = cases.subList(from, Math.min(cases.size(), from + RANGE));
            figures.refresh(range, event.actor(), event.at());
            promises.settle(range, dates.current(), event.actor(), event.at());
            closing.paid(range, dates.current(), event.actor(), event.at());
        }
    }
}
