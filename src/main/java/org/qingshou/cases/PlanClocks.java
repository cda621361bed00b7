package org.qingshou.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.ledger.ClockEntry;
import org.qingshou.ledger.ClockKind;
import org.qingshou.ledger.LoanClock;
import org.qingshou.ledger.LoanClocks;
import org.springframework.stereotype.Component;

/**
 * R-LIM-02: what a debtor signs with a plan acknowledges the debt. It counts from the day on which the paper was on file
 * when the plan was proposed: the earliest day that can be shown, for a clock that ends too early harms nobody.
 */
@Component
class PlanClocks {
    private static final String SIGNED = "PROOF_SIGNED";

    private final CaseReader reader;
    private final LoanClocks clocks;

    PlanClocks(CaseReader reader, LoanClocks clocks) {
        this.reader = reader;
        this.clocks = clocks;
    }

    /** Tells the debtor's running clocks of the agreement and of the confirmation that lie with the plan. */
    void signed(RepaymentPlan plan, BranchCode branch, ActorId by) {
        List<Entry> papers = Stream.of(
                        Entry.of("LIM_PLAN_SIGNED", plan.agreement()),
                        Entry.of("LIM_DEBT_CONFIRMED", plan.confirmation()))
                .flatMap(Optional::stream)
                .toList();
        if (papers.isEmpty()) return;
        CaseId id = new CaseId(plan.caseId());
        for (LoanClock clock : clocks.of(reader.loans(id))) {
            if (clock.kind() != ClockKind.LIMITATION || !clock.runs()) continue;
            for (Entry paper : papers)
                clocks.record(
                        clock.loan(),
                        clock.id(),
                        new ClockEntry(
                                paper.event(),
                                plan.proposedOn(),
                                SIGNED,
                                plan.getId().toString(),
                                paper.file(),
                                ""),
                        branch,
                        "cases/" + id,
                        by);
        }
    }

    private record Entry(String event, UUID file) {
        static Optional<Entry> of(String event, @Nullable UUID file) {
            return Optional.ofNullable(file).map(paper -> new Entry(event, paper));
        }
    }
}
