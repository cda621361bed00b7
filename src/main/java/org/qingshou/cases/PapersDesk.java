package org.qingshou.cases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qingshou.content.EvidenceStore;
import org.qingshou.exports.ExportPass;
import org.qingshou.exports.Exports;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of a case, to look at and to take out; both are written down. */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
public class PapersDesk {
    /** What a file of a case is among exports. */
    public static final String FILE = "CASE_PAPER";

    private final CaseRights access;
    private final CasePapers papers;
    private final EvidenceStore evidence;
    private final Exports exports;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    PapersDesk(
            CaseRights access,
            CasePapers papers,
            EvidenceStore evidence,
            Exports exports,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.access = access;
        this.papers = papers;
        this.evidence = evidence;
        this.exports = exports;
        this.clock = clock;
        this.events = events;
    }

    /** The newest first. */
    public List<CasePaper> of(CaseId id) {
        access.header(id);
        return papers.of(id).reversed();
    }

    /** The file to be looked at on the page; that somebody looked is written down. */
    @Transactional
    public NoticeDesk.Taken look(CaseId id, UUID file) {
        return opened(id, file, "paper.seen");
    }

    /**
     * The file to be kept.
     *
     * @param pass for one record of {@link #FILE}, the file's id being its subject
     */
    @Transactional
    public NoticeDesk.Taken take(CaseId id, UUID file, ExportPass pass) {
        exports.use(pass.of(FILE, file.toString(), 1));
        return opened(id, file, "paper.taken");
    }

    private NoticeDesk.Taken opened(CaseId id, UUID file, String action) {
        EvidenceStore.Stored found = of(id).stream()
                .map(CasePaper::file)
                .filter(each -> each.id().equals(file))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("content.evidence.missing"));
        events.publishEvent(new PaperTaken(
                id, action, Map.of("file", file.toString()), access.actor().id(), clock.instant()));
        return new NoticeDesk.Taken(found.fileName(), found.mime(), found.size(), evidence.open(file));
    }
}
