package org.qingshou.messages;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.qingshou.ledger.ContactPoint;
import org.qingshou.ledger.Persons;
import org.qingshou.ledger.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Messages follow a person whose record is given up, and their number where the kept record has the same. */
@Component
class MergedMessages {
    private final Persons persons;
    private final JdbcClient jdbc;

    MergedMessages(Persons persons, JdbcClient jdbc) {
        this.persons = persons;
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void merged(PersonsMerged event) {
        List<ContactPoint> kept = persons.contactPoints(event.kept());
        persons.contactPoints(event.duplicate())
                .forEach(left -> kept.stream()
                        .filter(same -> same.kind() == left.kind() && Arrays.equals(same.index(), left.index()))
                        .findFirst()
                        .ifPresent(same -> lead(left.id(), same.id())));
        jdbc.sql("UPDATE borrower_message SET person_id = :k, version = version + 1 WHERE person_id = :d")
                .param("k", event.kept().value())
                .param("d", event.duplicate().value())
                .update();
    }

    private void lead(UUID from, UUID to) {
        jdbc.sql("UPDATE borrower_message SET point_id = :t, version = version + 1 WHERE point_id = :f")
                .param("t", to)
                .param("f", from)
                .update();
    }
}
