package org.qingshou.cases;

import java.util.Set;
import java.util.UUID;
import org.qingshou.access.BranchScope;
import org.qingshou.compliance.facts.PersonFinder;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.Persons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Borrowers by the number of a case, for the register of decisions. */
@Component
class CaseNumbers implements PersonFinder {
    private final JdbcClient jdbc;
    private final Persons persons;

    CaseNumbers(JdbcClient jdbc, Persons persons) {
        this.jdbc = jdbc;
        this.persons = persons;
    }

    @Override
    public Set<PersonId> find(String number, BranchScope scope) {
        return jdbc.sql("""
                        SELECT person_id FROM collection_case
                        WHERE case_no = :no AND (:all OR branch_code IN (:branches))""")
                .param("no", number)
                .param("all", scope.all())
                .param("branches", scope.forSql())
                .query(UUID.class)
                .optional()
                .map(person -> Set.copyOf(persons.records(new PersonId(person))))
                .orElse(Set.of());
    }
}
