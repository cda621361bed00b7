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

/** A manager sees the asset with its valuation beside what each loan owes and what would be paid of it. */
@Component
class InKindApproval extends RecordApproval<InKind> {
    private final InKindBook book;
    private final InKindChecks checks;
    private final Cases cases;
    private final EvidenceStore evidence;

    InKindApproval(InKindBook book, InKindChecks checks, Cases cases, EvidenceStore evidence) {
        this.book = book;
        this.checks = checks;
        this.cases = cases;
        this.evidence = evidence;
    }

    @Override
    public String kind() {
        return InKindBook.KIND;
    }

    @Override
    public Shown show(AskedFor asked) {
        InKind inKind = record(asked);
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("in-kind.shown.basis", "#in-kind-basis." + inKind.basis()));
        lines.add(Line.of("in-kind.shown.asset", inKind.asset()));
        lines.add(Line.of(
                "in-kind.shown.value",
                inKind.value().shown(),
                inKind.currency(),
                inKind.valuer(),
                inKind.valuedOn().toString()));
        lines.add(Line.of("in-kind.shown.credited", inKind.credited().shown(), inKind.currency()));
        for (var loan : checks.owing(inKind.caseId()))
            lines.add(Line.of(
                    "sale.shown.loan", loan.loanNo(), loan.balances().total().shown()));
        evidence.find(inKind.valuation())
                .ifPresent(file -> lines.add(Line.of("ledger.pause.shown.file", file.fileName())));
        return new Shown(
                Line.of("in-kind.shown.title", cases.get(inKind.caseId()).caseNo()),
                lines,
                Line.of("in-kind.shown.effect"),
                makerRoute(asked));
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        return checks.against(record(asked));
    }

    @Override
    InKind record(UUID id) {
        return book.get(id);
    }

    @Override
    CaseId caseOf(InKind record) {
        return record.caseId();
    }

    @Override
    void decided(UUID id, boolean allowed, ActorId by, Instant at) {
        book.decided(id, allowed, by, at);
    }
}
