package org.qingshou.outsourcing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.access.CurrentActor;
import org.qingshou.cases.CasePaper;
import org.qingshou.cases.PapersDesk;
import org.qingshou.content.EvidenceStore;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Papers that agencies ask for, decided by whoever works the case or leads the branch. */
@Service
public class DocumentDesk {
    private final Documents documents;
    private final DocumentRows rows;
    private final PlacementRepository placements;
    private final PlacementLists lists;
    private final PapersDesk papers;
    private final DocumentSettings settings;
    private final CurrentActor current;

    DocumentDesk(
            Documents documents,
            DocumentRows rows,
            PlacementRepository placements,
            PlacementLists lists,
            PapersDesk papers,
            DocumentSettings settings,
            CurrentActor current) {
        this.documents = documents;
        this.rows = rows;
        this.placements = placements;
        this.lists = lists;
        this.papers = papers;
        this.settings = settings;
        this.current = current;
    }

    /** The latest first. */
    @PreAuthorize("hasAnyRole('OFFICER','MANAGER','COMPLIANCE')")
    public List<DocumentRequest> of(UUID placement) {
        return lists.find(placement, current.get().branches()).isEmpty() ? List.of() : rows.of(placement);
    }

    public int fetches() {
        return settings.fetches();
    }

    @PreAuthorize("hasAnyRole('OFFICER','MANAGER','COMPLIANCE')")
    public boolean mayDecide() {
        return current.get().has("OFFICER") || current.get().has("MANAGER");
    }

    /** What stands against it now, as a text key. */
    @PreAuthorize("hasAnyRole('OFFICER','MANAGER')")
    public Optional<String> against(DocumentRequest request) {
        return placements.findById(request.placement()).flatMap(documents::against);
    }

    /** The files of the case that are such papers. */
    @PreAuthorize("hasAnyRole('OFFICER','MANAGER')")
    public List<EvidenceStore.Stored> files(DocumentRequest request) {
        return papers.of(caseOf(request)).stream()
                .map(CasePaper::file)
                .filter(file -> request.kind().is(file.kind()))
                .toList();
    }

    /** @param looked whether whoever grants has looked that nobody but the borrower stands in it */
    @PreAuthorize("hasAnyRole('OFFICER','MANAGER')")
    @Transactional
    public void grant(DocumentRequest request, UUID file, boolean looked) {
        if (!looked) throw Refused.badInput("outsourcing.document.look");
        EvidenceStore.Stored found = files(request).stream()
                .filter(each -> each.id().equals(file))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("content.evidence.missing"));
        documents.grant(request.id(), found, current.get().id());
    }

    @PreAuthorize("hasAnyRole('OFFICER','MANAGER')")
    @Transactional
    public void refuse(DocumentRequest request) {
        papers.of(caseOf(request));
        documents.refuse(request.id(), current.get().id());
    }

    private CaseId caseOf(DocumentRequest request) {
        return lists.find(request.placement(), current.get().branches())
                .map(PlacementView::caseId)
                .orElseThrow(() -> Refused.notFound("outsourcing.unknown"));
    }
}
