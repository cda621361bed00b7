package org.qingshou.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.Balances;
import org.springframework.stereotype.Component;

/** What stands against a reduction; the same when it is proposed and when it is decided. */
@Component
class ReductionChecks {
    private final ReductionReader reductions;
    private final HoldReader holds;

    ReductionChecks(ReductionReader reductions, HoldReader holds) {
        this.reductions = reductions;
        this.holds = holds;
    }

    /** Of each balance at most what is owed and not forgone already. */
    List<Line> against(CaseView theCase, Balances parts, LocalDate until, LocalDate today) {
        if (theCase.state() == CaseState.CLOSED) return List.of(Line.of("cases.closed", theCase.caseNo()));
        List<Line> against = new ArrayList<>();
        if (holds.standing(theCase.id(), today).stream()
                .anyMatch(hold -> hold.code().equals(HoldCode.HOLD_SALE.name())))
            against.add(Line.of("cases.reduction.against.sale"));
        if (until.isBefore(today)) against.add(Line.of("cases.reduction.against.until", until.toString()));
        Balances owed = theCase.balances();
        Balances forgone = reductions.allowed(theCase.id());
        part(against, "INTEREST", Balances::interest, parts, owed, forgone);
        part(against, "PENALTY", Balances::penalty, parts, owed, forgone);
        part(against, "COMPOUND", Balances::compound, parts, owed, forgone);
        part(against, "FEES", Balances::fees, parts, owed, forgone);
        return against;
    }

    private static void part(
            List<Line> against,
            String name,
            Function<Balances, Money> part,
            Balances wished,
            Balances owed,
            Balances forgone) {
        Money left = part.apply(owed).minus(part.apply(forgone));
        Money most = left.isPositive() ? left : Money.ZERO;
        if (!most.atLeast(part.apply(wished)))
            against.add(Line.of(
                    "cases.reduction.against.part",
                    "#cases.reduction.part." + name,
                    part.apply(wished).shown(),
                    most.shown()));
    }
}
