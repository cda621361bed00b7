package org.qingshou.cases;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.qingshou.compliance.retention.RetentionRules;
import org.qingshou.content.EvidenceGuard;
import org.qingshou.content.EvidenceStore;
import org.qingshou.kernel.BusinessClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file of a case is needed unless one of the two kinds of {@link CaseFiles} finds it free: whoever deletes, asks this. */
@Configuration(proxyBeanMethods = false)
class CaseFilesKept {
    @Bean
    CaseFiles contactFiles(JdbcClient jdbc, RetentionRules rules, EvidenceStore store, BusinessClock clock) {
        return CaseFiles.ofContacts(jdbc, rules, store, clock);
    }

    @Bean
    CaseFiles casePapers(JdbcClient jdbc, RetentionRules rules, EvidenceStore store, BusinessClock clock) {
        return CaseFiles.papers(jdbc, rules, store, clock);
    }

    @Bean
    EvidenceGuard caseFilesGuard(JdbcClient jdbc, CaseFiles contactFiles, CaseFiles casePapers) {
        return (ids, today) -> kept(jdbc, ids, today, contactFiles, casePapers);
    }

    private static Set<UUID> kept(
            JdbcClient jdbc, Collection<UUID> ids, LocalDate today, CaseFiles contactFiles, CaseFiles casePapers) {
        Set<UUID> kept = new HashSet<>(jdbc.sql("""
                        SELECT DISTINCT f.evidence_id FROM case_file f
                        JOIN pub_kept_evidence e ON e.id = f.evidence_id WHERE f.evidence_id IN (:ids)""")
                .param("ids", ids)
                .query((rs, n) -> rs.getObject("evidence_id", UUID.class))
                .list());
        if (kept.isEmpty()) return kept;
        kept.removeAll(new HashSet<>(contactFiles.free(ids, today)));
        kept.removeAll(new HashSet<>(casePapers.free(ids, today)));
        return kept;
    }
}
