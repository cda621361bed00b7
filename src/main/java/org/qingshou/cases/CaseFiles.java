package org.qingshou.cases;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.qingshou.compliance.retention.RecordClass;
import org.qingshou.compliance.retention.RetentionRules;
import org.qingshou.compliance.retention.SqlRetention;
import org.qingshou.content.EvidenceStore;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Files that cases point at. A file that several cases share is free when all of them are at rest, counted from the latest;
 * one that is also a paper of the relation is kept as such.
 */
class CaseFiles extends SqlRetention {
    private static final String QUERY = """
            SELECT f.evidence_id AS id, MAX(f.happened) AS happened, MAX(%s) AS ended
            FROM case_file f
            JOIN pub_kept_evidence e ON e.id = f.evidence_id
            LEFT JOIN pub_case_rest r ON r.case_id = f.case_id
            LEFT JOIN case_relation_end n ON n.case_id = r.case_id
            GROUP BY f.evidence_id HAVING COUNT(*) = COUNT(%s) AND MIN(f.sort) = '%s'""";
    private static final String CLOSED = "r.closed_on";
    private static final String RELATION = "n.ended";

    private final EvidenceStore store;
    private final BusinessClock clock;

    private CaseFiles(
            JdbcClient jdbc,
            RetentionRules rules,
            EvidenceStore store,
            BusinessClock clock,
            String code,
            RecordClass kind,
            String query) {
        super(jdbc, rules, code, kind, query);
        this.store = store;
        this.clock = clock;
    }

    /** Recordings, photos and scans of contacts. */
    static CaseFiles ofContacts(JdbcClient jdbc, RetentionRules rules, EvidenceStore store, BusinessClock clock) {
        String query = QUERY.formatted(CLOSED, CLOSED, "T");
        return new CaseFiles(jdbc, rules, store, clock, "contact-files", RecordClass.RECORDING, query);
    }

    /** Agreements, notices, court papers, proofs. */
    static CaseFiles papers(JdbcClient jdbc, RetentionRules rules, EvidenceStore store, BusinessClock clock) {
        String query = QUERY.formatted(RELATION, RELATION, "P");
        return new CaseFiles(jdbc, rules, store, clock, "case-papers", RecordClass.IDENTITY, query);
    }

    /** What another module still points at is left for a later run. */
    @Override
    public List<UUID> delete(List<UUID> ids, LocalDate today, ActorId by) {
        Set<UUID> kept = new HashSet<>(store.kept(ids, today));
        return super.delete(ids.stream().filter(id -> !kept.contains(id)).toList(), today, by);
    }

    @Override
    protected void remove(List<UUID> ids, LocalDate today, ActorId by) {
        store.delete(ids, today, by, clock.instant());
    }
}
