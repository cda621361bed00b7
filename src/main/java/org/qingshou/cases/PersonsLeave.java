package org.qingshou.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qingshou.compliance.retention.RecordClass;
import org.qingshou.compliance.retention.RetentionKind;
import org.qingshou.compliance.retention.RetentionRules;
import org.qingshou.compliance.retention.SqlRetention;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.ledger.Forgetting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom nothing is known of any more: people beside a debt that is closed, customers whose relation ended long ago. */
@Configuration(proxyBeanMethods = false)
class PersonsLeave {
    /** Of no case that is not at rest. */
    private static final String THIRD = """
            SELECT t.person_id AS id, MIN(t.created_at) AS happened, MAX(r.closed_on) AS ended
            FROM pub_third_person t
            JOIN case_loan cl ON cl.loan_id = t.loan_id
            JOIN case_rest r ON r.case_id = cl.case_id
            WHERE NOT EXISTS (
                SELECT 1 FROM pub_loan_party q
                JOIN case_loan ol ON ol.loan_id = q.loan_id
                JOIN collection_case o ON o.id = ol.case_id
                LEFT JOIN case_rest orest ON orest.case_id = o.id
                WHERE q.person_id = t.person_id AND orest.case_id IS NULL)
            GROUP BY t.person_id""";

    private static final String CUSTOMERS = """
            SELECT p.person_id AS id, p.created_at AS happened, p.ended
            FROM pub_person_end p
            WHERE p.ended IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM collection_case c LEFT JOIN case_rest r ON r.case_id = c.id
                              WHERE c.person_id = p.person_id AND r.case_id IS NULL)""";

    @Bean
    Persons thirdPersons(JdbcClient jdbc, RetentionRules rules, Forgetting forgetting, BusinessClock clock) {
        return new Persons(jdbc, rules, "third-persons", RecordClass.THIRD_PERSON, THIRD, forgetting, clock);
    }

    @Bean
    RetentionKind identities(JdbcClient jdbc, RetentionRules rules, Forgetting forgetting, BusinessClock clock) {
        return new Persons(jdbc, rules, "identities", RecordClass.IDENTITY, CUSTOMERS, forgetting, clock);
    }

    static final class Persons extends SqlRetention {
        private final Forgetting forgetting;
        private final BusinessClock clock;

        private Persons(
                JdbcClient jdbc,
                RetentionRules rules,
                String code,
                RecordClass kind,
                String query,
                Forgetting forgetting,
                BusinessClock clock) {
            super(jdbc, rules, code, kind, query);
            this.forgetting = forgetting;
            this.clock = clock;
        }

        @Override
        protected void remove(List<UUID> ids, LocalDate today, ActorId by) {
            forgetting.forget(ids, by, clock.instant());
        }
    }
}
