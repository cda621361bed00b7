package org.qingshou.cases;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qingshou.content.EvidenceStore;
import org.qingshou.exports.ExportPass;
import org.qingshou.exports.Exports;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.qingshou.kernel.Utc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was handed in with a complaint and what answers it. A file is never taken away again, not after the answer either:
 * whoever looks at the complaint later sees what was known.
 */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
public class ComplaintFiles {
    /** What it is among exports. */
    public static final String FILE = "COMPLAINT_FILE";

    /** Of one complaint; ours. */
    static final int MOST = 20;

    private final CaseRights access;
    private final GrievanceReader reader;
    private final EvidenceStore evidence;
    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;
    private final Exports exports;

    ComplaintFiles(
            CaseRights access,
            GrievanceReader reader,
            EvidenceStore evidence,
            JdbcClient jdbc,
            Timeline timeline,
            ApplicationEventPublisher events,
            BusinessClock clock,
            Exports exports) {
        this.exports = exports;
        this.access = access;
        this.reader = reader;
        this.evidence = evidence;
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** The oldest first. */
    public List<EvidenceStore.Stored> of(CaseId id, UUID complaint) {
        known(id, complaint);
        return evidence.findAll(ids(complaint));
    }

    /** Adds files that are stored already. */
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
    @Transactional
    public void add(CaseId id, UUID complaint, List<UUID> files) {
        ComplaintView about = known(id, complaint);
        if (!about.open()) throw Refused.conflict("cases.complaint.state");
        List<UUID> before = ids(complaint);
        if (files.isEmpty()) throw Refused.badInput("cases.complaint.file.none");
        if (before.size() + files.size() > MOST)
            throw Refused.badInput("cases.complaint.file.many", Integer.toString(MOST));
        if (files.stream().anyMatch(before::contains) || evidence.findAll(files).size() != files.size())
            throw Refused.badInput("content.evidence.missing");
        ActorId by = access.actor().id();
        Instant at = clock.instant();
        for (EvidenceStore.Stored file : evidence.findAll(files)) {
            jdbc.sql("""
                            INSERT INTO complaint_evidence (complaint_id, evidence_id, added_by, added_at)
                            VALUES (:c, :e, :by, :at)""")
                    .param("c", complaint)
                    .param("e", file.id())
                    .param("by", by.value())
                    .param("at", Utc.of(at))
                    .update();
            events.publishEvent(new CaseChanged(
                    id,
                    "complaint.filed",
                    Map.of(
                            "complaint",
                            complaint.toString(),
                            "sha256",
                            HexFormat.of().formatHex(file.sha256())),
                    by,
                    at));
        }
        timeline.add(
                id,
                at,
                Timeline.Kind.CASE,
                by,
                "timeline.complaint.filed",
                null,
                Integer.toString(files.size()),
                "#complaint-kind." + about.kind());
    }

    /**
     * The file itself; that it was taken out is written down.
     *
     * @param pass for one record of {@link #FILE}, the file's id being its subject
     */
    @Transactional
    public NoticeDesk.Taken take(CaseId id, UUID complaint, UUID file, ExportPass pass) {
        EvidenceStore.Stored found = of(id, complaint).stream()
                .filter(each -> each.id().equals(file))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("content.evidence.missing"));
        exports.use(pass.of(FILE, file.toString(), 1));
        events.publishEvent(new PaperTaken(
                id,
                "complaint.read",
                Map.of("complaint", complaint.toString(), "file", file.toString()),
                access.actor().id(),
                clock.instant()));
        return new NoticeDesk.Taken(found.fileName(), found.mime(), found.size(), evidence.open(file));
    }

    private ComplaintView known(CaseId id, UUID complaint) {
        access.header(id);
        return reader.complaints(id).stream()
                .filter(each -> each.id().equals(complaint))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("cases.complaint.missing"));
    }

    private List<UUID> ids(UUID complaint) {
        return jdbc.sql("SELECT evidence_id FROM complaint_evidence WHERE complaint_id = :c")
                .param("c", complaint)
                .query((rs, n) -> rs.getObject("evidence_id", UUID.class))
                .list();
    }
}
