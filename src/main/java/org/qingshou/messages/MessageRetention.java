package org.qingshou.messages;

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

/** What was written to people is kept as long as a recording of what was said. */
@Configuration(proxyBeanMethods = false)
class MessageRetention {
    private static final String QUERY = """
            SELECT m.id, m.planned_at AS happened, r.closed_on AS ended
            FROM borrower_message m JOIN pub_case_rest r ON r.case_id = m.case_id
            WHERE LENGTH(m.text) > %d AND m.state <> 'WAITING'""";

    private static final String REPLIES = """
            SELECT a.id, a.received_at AS happened, r.closed_on AS ended
            FROM message_reply a JOIN borrower_message m ON m.id = a.message_id
            JOIN pub_case_rest r ON r.case_id = m.case_id
            WHERE LENGTH(a.words) > %d""";

    @Bean
    RetentionKind messageReplies(JdbcClient jdbc, JdbcTemplate batch, FieldCipher cipher, RetentionRules rules) {
        return new SealedWords(
                jdbc,
                batch,
                cipher,
                rules,
                "message-replies",
                RecordClass.RECORDING,
                new Columns("message_reply", List.of("words"), List.of()),
                REPLIES.formatted(cipher.seal("", "").length));
    }

    @Bean
    RetentionKind messageTexts(JdbcClient jdbc, JdbcTemplate batch, FieldCipher cipher, RetentionRules rules) {
        return new SealedWords(
                jdbc,
                batch,
                cipher,
                rules,
                "message-texts",
                RecordClass.RECORDING,
                new Columns("borrower_message", List.of("subject", "text"), List.of("warn_reason")),
                QUERY.formatted(cipher.seal("", "").length));
    }
}
