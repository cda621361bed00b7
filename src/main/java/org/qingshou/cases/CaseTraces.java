package org.qingshou.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qingshou.compliance.retention.RecordClass;
import org.qingshou.compliance.retention.RetentionKind;
import org.qingshou.compliance.retention.RetentionRules;
import org.qingshou.compliance.retention.SqlRetention;
import org.qingshou.kernel.ActorId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Traces of a case that go whole: where visitors stood, why a call began otherwise, and how somebody out of reach was looked for. */
@Configuration(proxyBeanMethods = false)
class CaseTraces {
    private static final String POSITIONS = """
            SELECT p.contact_id AS id, p.taken_at AS happened, r.closed_on AS ended
            FROM visit_position p JOIN contact c ON c.id = p.contact_id JOIN pub_case_rest r ON r.case_id = c.case_id""";
    private static final String REASONS = """
            SELECT s.contact_id AS id, c.at AS happened, r.closed_on AS ended
            FROM call_statement s JOIN contact c ON c.id = s.contact_id JOIN pub_case_rest r ON r.case_id = c.case_id
            WHERE s.reason IS NOT NULL""";
    private static final String SEARCHES = """
            SELECT x.id, x.opened_at AS happened, r.closed_on AS ended
            FROM contact_repair x JOIN pub_case_rest r ON r.case_id = x.case_id""";

    @Bean
    RetentionKind callReasons(JdbcClient jdbc, RetentionRules rules) {
        return new Rows(
                jdbc,
                rules,
                "call-reasons",
                REASONS,
                List.of("UPDATE call_statement SET reason = NULL WHERE contact_id IN (:ids)"));
    }

    @Bean
    RetentionKind visitPositions(JdbcClient jdbc, RetentionRules rules) {
        return new Rows(
                jdbc,
                rules,
                "visit-positions",
                POSITIONS,
                List.of("DELETE FROM visit_position WHERE contact_id IN (:ids)"));
    }

    @Bean
    RetentionKind searches(JdbcClient jdbc, RetentionRules rules) {
        return new Rows(
                jdbc,
                rules,
                "searches",
                SEARCHES,
                List.of(
                        "DELETE FROM contact_repair_try WHERE repair_id IN (:ids)",
                        "DELETE FROM contact_repair WHERE id IN (:ids)"));
    }

    private static final class Rows extends SqlRetention {
        private final List<String> deletes;

        Rows(JdbcClient jdbc, RetentionRules rules, String code, String query, List<String> deletes) {
            super(jdbc, rules, code, RecordClass.PURPOSE, query);
            this.deletes = deletes;
        }

        @Override
        protected void remove(List<UUID> ids, LocalDate today, ActorId by) {
            for (String delete : deletes) jdbc().sql(delete).param("ids", ids).update();
        }
    }
}
