package org.qingshou.strategy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qingshou.compliance.retention.RecordClass;
import org.qingshou.compliance.retention.RetentionKind;
import org.qingshou.compliance.retention.RetentionRules;
import org.qingshou.compliance.retention.SealedWords;
import org.qingshou.compliance.retention.SealedWords.Columns;
import org.qingshou.compliance.retention.SqlRetention;
import org.qingshou.kernel.ActorId;
import org.qingshou.vault.FieldCipher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the methods wrote down of a customer's affairs; which steps were taken, and how they ended, stays. */
@Configuration(proxyBeanMethods = false)
class StrategyRetention {
    private static final String OF_CASE = """
            SELECT x.id, x.made_at AS happened, r.closed_on AS ended
            FROM %s x JOIN pub_case_rest r ON r.case_id = x.case_id""";

    @Bean
    RetentionKind methodRecords(JdbcClient jdbc, RetentionRules rules) {
        return new MethodRecordsLeave(jdbc, rules);
    }

    @Bean
    RetentionKind diagnosisNotes(JdbcClient jdbc, JdbcTemplate batch, FieldCipher cipher, RetentionRules rules) {
        return new SealedWords(
                jdbc,
                batch,
                cipher,
                rules,
                "diagnosis-notes",
                RecordClass.PURPOSE,
                new Columns("diagnosis", List.of(), List.of("note")),
                OF_CASE.formatted("diagnosis") + " WHERE x.note IS NOT NULL");
    }

    @Bean
    RetentionKind stepReasons(JdbcClient jdbc, JdbcTemplate batch, FieldCipher cipher, RetentionRules rules) {
        return new SealedWords(
                jdbc,
                batch,
                cipher,
                rules,
                "step-reasons",
                RecordClass.PURPOSE,
                new Columns("step_at_once", List.of("reason"), List.of()),
                OF_CASE.formatted("step_at_once") + " WHERE LENGTH(x.reason) > " + cipher.seal("", "").length);
    }

    private static final class MethodRecordsLeave extends SqlRetention {
        MethodRecordsLeave(JdbcClient jdbc, RetentionRules rules) {
            super(jdbc, rules, "method-records", RecordClass.PURPOSE, OF_CASE.formatted("method_record"));
        }

        @Override
        protected void remove(List<UUID> ids, LocalDate today, ActorId by) {
            jdbc().sql("DELETE FROM method_record WHERE id IN (:ids)")
                    .param("ids", ids)
                    .update();
        }
    }
}
