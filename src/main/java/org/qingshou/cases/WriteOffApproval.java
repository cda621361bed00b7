package org.qingshou.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.qingshou.access.Branches;
import org.qingshou.approvals.subject.ApprovalSubject;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.approvals.subject.Line;
import org.qingshou.approvals.subject.Shown;
import org.qingshou.content.EvidenceStore;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.LoanId;
import org.qingshou.ledger.LoanView;
import org.qingshou.ledger.Loans;
import org.qingshou.ledger.WriteOffs;
import org.springframework.stereotype.Component;

/** A manager of the branch above sees each loan with what it owes, the number of the decision and its paper. */
@Component
class WriteOffApproval implements ApprovalSubject {
    static final String KIND = "APR_WRITE_OFF_FLAG";
    static final String LOANS = "loans";
    static final String NUMBER = "number";
    static final String PAPER = "paper";

    private final CaseBook cases;
    private final Loans loans;
    private final WriteOffs writeOffs;
    private final EvidenceStore evidence;
    private final Branches branches;
    private final Timeline timeline;

    WriteOffApproval(
            CaseBook cases,
            Loans loans,
            WriteOffs writeOffs,
            EvidenceStore evidence,
            Branches branches,
            Timeline timeline) {
        this.cases = cases;
        this.loans = loans;
        this.writeOffs = writeOffs;
        this.evidence = evidence;
        this.branches = branches;
        this.timeline = timeline;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Shown show(AskedFor asked) {
        List<Line> lines = new ArrayList<>();
        for (LoanView loan : loans.all(loans(asked)))
            lines.add(Line.of(
                    "writeOff.shown.loan",
                    loan.loanNo(),
                    loan.balances().total().shown(),
                    loan.currency()));
        lines.add(Line.of("writeOff.shown.number", fact(asked, NUMBER)));
        evidence.find(UUID.fromString(fact(asked, PAPER)))
                .ifPresent(file -> lines.add(Line.of("ledger.pause.shown.file", file.fileName())));
        return new Shown(
                Line.of("writeOff.shown.title", cases.get(caseId(asked)).caseNo()),
                lines,
                Line.of("writeOff.shown.effect"),
                makerRoute(asked));
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        CaseView theCase = cases.get(caseId(asked));
        if (theCase.state() == CaseState.CLOSED) return List.of(Line.of("cases.closed", theCase.caseNo()));
        boolean told = writeOffs.of(loans(asked)).size() == loans(asked).size();
        return told ? List.of(Line.of("writeOff.already")) : List.of();
    }

    @Override
    public void apply(AskedFor asked, ActorId checker, Instant at) {
        CaseId id = caseId(asked);
        CaseView theCase = cases.get(id);
        writeOffs.keep(loans(asked), asked.requestId(), branches.day(theCase.branch(), at), checker, at);
        tell(id, "writeOff.kept", at, checker, asked);
    }

    @Override
    public void dropped(AskedFor asked, ActorId by, Instant at) {
        tell(caseId(asked), "writeOff.dropped", at, by, asked);
    }

    private void tell(CaseId id, String action, Instant at, ActorId by, AskedFor asked) {
        timeline.add(id, at, Timeline.Kind.APPROVAL, by, "timeline." + action, null, fact(asked, NUMBER));
        cases.told(id, action, Map.of(), by, at);
    }

    @Override
    public String makerRoute(AskedFor asked) {
        return "cases/" + caseId(asked);
    }

    private static CaseId caseId(AskedFor asked) {
        return CaseId.of(asked.subjectId());
    }

    private static List<LoanId> loans(AskedFor asked) {
        return Arrays.stream(fact(asked, LOANS).split(","))
                .map(id -> new LoanId(UUID.fromString(id)))
                .toList();
    }

    private static String fact(AskedFor asked, String name) {
        return Objects.requireNonNull(asked.facts().get(name), name);
    }
}
