package org.qingshou.ledger;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.qingshou.access.BranchScope;
import org.qingshou.compliance.facts.NumberIndex;
import org.qingshou.compliance.facts.PersonFinder;
import org.qingshou.kernel.PersonId;
import org.qingshou.vault.BlindIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Borrowers by the bank's customer number, and phone numbers as contact points keep them, for the register of decisions. */
@Component
class CustomerNumbers implements PersonFinder, NumberIndex {
    private final JdbcClient jdbc;
    private final Persons persons;
    private final BlindIndex index;

    CustomerNumbers(JdbcClient jdbc, Persons persons, BlindIndex index) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.index = index;
    }

    /** By the loans, which keep the number when two records of one human are merged, and say whose branch it is. */
    @Override
    public Set<PersonId> find(String number, BranchScope scope) {
        List<UUID> found = jdbc.sql("""
                        SELECT DISTINCT l.person_id FROM (SELECT DISTINCT source FROM loan) s
                        JOIN loan l ON l.source = s.source AND l.customer_no = :no
                        WHERE :all OR l.branch_code IN (:branches)""")
                .param("no", number)
                .param("all", scope.all())
                .param("branches", scope.forSql())
                .query((rs, n) -> rs.getObject(1, UUID.class))
                .list();
        Set<PersonId> all = new LinkedHashSet<>();
        found.forEach(person -> all.addAll(persons.records(new PersonId(person))));
        return all;
    }

    @Override
    public byte[] of(String phone) {
        ContactPointKind kind = ContactPointKind.MOBILE;
        return index.of(ContactValues.indexKind(kind), ContactValues.normal(kind, phone));
    }
}
