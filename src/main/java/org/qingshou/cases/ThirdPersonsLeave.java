package org.qingshou.cases;

import java.util.List;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * With a case goes what it knew of people beside the debt, in the transaction that closes it (R-RET-04, PIPL art. 47). Who
 * stands beside another case that is not at rest stays; a case that closes with a dispute, complaint or proceeding open
 * keeps them too, and a run finds them later.
 */
@Component
class ThirdPersonsLeave {
    private static final int RANGE = 1000;

    private final JdbcClient jdbc;
    private final PersonsLeave.Persons kind;
    private final BusinessClock clock;

    ThirdPersonsLeave(JdbcClient jdbc, PersonsLeave.Persons thirdPersons, BusinessClock clock) {
        this.jdbc = jdbc;
        this.kind = thirdPersons;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void closed(CaseClosed event) {
        forget(beside("SELECT :of AS case_id", event.caseId().value()), event.actor());
    }

    /** Of the many that the close of a day ends. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void closed(BulkCaseChange event) {
        if (event.action().equals("cases.closed"))
            forget(beside("SELECT case_id FROM case_change WHERE set_id = :of", event.setId()), event.actor());
    }

    private List<UUID> beside(String cases, UUID of) {
        return jdbc.sql("SELECT DISTINCT t.person_id FROM (" + cases + ") k"
                        + " JOIN case_loan cl ON cl.case_id = k.case_id"
                        + " JOIN pub_third_person t ON t.loan_id = cl.loan_id ORDER BY t.person_id")
                .param("of", of)
                .query((rs, n) -> rs.getObject("person_id", UUID.class))
                .list();
    }

    private void forget(List<UUID> persons, ActorId by) {
        for (int from = 0; from < persons.size(); from += RANGE)
            kind.delete(persons.subList(from, Math.min(persons.size(), from + RANGE)), clock.today(), by);
    }
}
