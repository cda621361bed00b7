package org.qingshou.riskinfo;

import java.util.List;
import org.qingshou.compliance.retention.RecordClass;
import org.qingshou.compliance.retention.RetentionKind;
import org.qingshou.compliance.retention.RetentionRules;
import org.qingshou.compliance.retention.SealedWords;
import org.qingshou.compliance.retention.SealedWords.Columns;
import org.qingshou.vault.FieldCipher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was found served to work the case and goes with that purpose; who asked when, on which ground, stays. */
@Configuration(proxyBeanMethods = false)
class RiskRetention {
    private static final String QUERY = """
            SELECT q.id, q.asked_at AS happened, r.closed_on AS ended
            FROM risk_question q JOIN pub_case_rest r ON r.case_id = q.case_id
            WHERE q.findings IS NOT NULL OR q.consent IS NOT NULL OR q.reason IS NOT NULL""";

    @Bean
    RetentionKind riskAnswers(JdbcClient jdbc, JdbcTemplate batch, FieldCipher cipher, RetentionRules rules) {
        return new SealedWords(
                jdbc,
                batch,
                cipher,
                rules,
                "risk-answers",
                RecordClass.PURPOSE,
                new Columns("risk_question", List.of(), List.of("findings", "consent", "reason")),
                QUERY);
    }
}
