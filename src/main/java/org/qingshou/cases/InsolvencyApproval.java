package org.qingshou.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.approvals.subject.Shown;
import org.qingshou.content.EvidenceStore;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.springframework.stereotype.Component;

/** A manager compares what was recorded with the court's ruling. */
@Component
class InsolvencyApproval extends RecordApproval<Insolvency> {
    private final InsolvencyBook book;
    private final Cases cases;
    private final EvidenceStore evidence;

    InsolvencyApproval(InsolvencyBook book, Cases cases, EvidenceStore evidence) {
        this.book = book;
        this.cases = cases;
        this.evidence = evidence;
    }

    @Override
    public String kind() {
        return InsolvencyBook.KIND;
    }

    @Override
    public Shown show(AskedFor asked) {
        Insolvency told = record(asked);
        CaseView theCase = cases.get(told.seenIn());
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("insolvency.shown.court", told.court(), told.number()));
        lines.add(Line.of(
                "insolvency.shown.days",
                told.acceptedOn().toString(),
                told.claimBy().toString()));
        lines.add(
                Line.of(told.person().equals(theCase.person()) ? "insolvency.shown.debtor" : "insolvency.shown.other"));
        evidence.find(told.ruling()).ifPresent(file -> lines.add(Line.of("ledger.pause.shown.file", file.fileName())));
        return new Shown(
                Line.of("insolvency.shown.title", theCase.caseNo(), "#insolvency-kind." + told.kind()),
                lines,
                Line.of("insolvency.shown.effect"),
                makerRoute(asked));
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        InsolvencyState state = record(asked).state();
        return state == InsolvencyState.PROPOSED
                ? List.of()
                : List.of(Line.of("insolvency.not", "#insolvency-state." + state));
    }

    @Override
    Insolvency record(UUID id) {
        return book.get(id);
    }

    @Override
    CaseId caseOf(Insolvency record) {
        return record.seenIn();
    }

    @Override
    void decided(UUID id, boolean allowed, ActorId by, Instant at) {
        book.decided(id, allowed, by, at);
    }
}
