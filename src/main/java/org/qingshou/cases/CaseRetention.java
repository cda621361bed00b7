package org.qingshou.cases;

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

/** What people wrote about a case: it goes once the case is at rest; codes, dates and amounts stay. */
@Configuration(proxyBeanMethods = false)
class CaseRetention {
    private static final String OF_CASE = """
            SELECT x.id, x.%s AS happened, r.closed_on AS ended
            FROM %s x JOIN pub_case_rest r ON r.case_id = x.case_id WHERE (%s)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final FieldCipher cipher;
    private final RetentionRules rules;

    CaseRetention(JdbcClient jdbc, JdbcTemplate batch, FieldCipher cipher, RetentionRules rules) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.cipher = cipher;
        this.rules = rules;
    }

    @Bean
    RetentionKind contactNotes() {
        return purpose(
                "contact-notes",
                new Columns("contact", List.of(), List.of("note", "place")),
                OF_CASE.formatted("at", "contact", "x.note IS NOT NULL OR x.place IS NOT NULL"));
    }

    @Bean
    RetentionKind timelineNotes() {
        return purpose(
                "timeline-notes",
                new Columns("timeline_entry", List.of(), List.of("note")),
                OF_CASE.formatted("at", "timeline_entry", "x.note IS NOT NULL"));
    }

    /** An emptied text is as short as its seal: what is longer says something. */
    @Bean
    RetentionKind holdReasons() {
        return purpose(
                "hold-reasons",
                new Columns("case_hold", List.of("reason"), List.of()),
                OF_CASE.formatted("set_at", "case_hold", longer("reason")));
    }

    @Bean
    RetentionKind assistNotes() {
        return purpose(
                "assist-notes",
                new Columns("case_assist", List.of("note"), List.of("answer")),
                OF_CASE.formatted("asked_at", "case_assist", longer("note") + " OR x.answer IS NOT NULL"));
    }

    @Bean
    RetentionKind visitPlaces() {
        return purpose(
                "visit-places",
                new Columns("visit_plan", List.of("place"), List.of()),
                OF_CASE.formatted("made_at", "visit_plan", longer("place")));
    }

    /** Kept as long as recordings: what was disputed and complained of, and the answers. */
    @Bean
    RetentionKind disputeWords() {
        return words(
                "dispute-words",
                RecordClass.RECORDING,
                new Columns("dispute", List.of("words"), List.of("answer")),
                OF_CASE.formatted("taken_at", "dispute", longer("words") + " OR x.answer IS NOT NULL"));
    }

    @Bean
    RetentionKind complaintWords() {
        return words(
                "complaint-words",
                RecordClass.RECORDING,
                new Columns("complaint", List.of("words"), List.of("answer")),
                OF_CASE.formatted("taken_at", "complaint", longer("words") + " OR x.answer IS NOT NULL"));
    }

    private String longer(String column) {
        return "LENGTH(x." + column + ") > " + cipher.seal("", "").length;
    }

    private RetentionKind purpose(String code, Columns columns, String query) {
        return words(code, RecordClass.PURPOSE, columns, query);
    }

    private RetentionKind words(String code, RecordClass kind, Columns columns, String query) {
        return new SealedWords(jdbc, batch, cipher, rules, code, kind, columns, query);
    }
}
