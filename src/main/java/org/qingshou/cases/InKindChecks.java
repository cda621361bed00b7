package org.qingshou.cases;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.LoanView;
import org.qingshou.ledger.Loans;
import org.springframework.stereotype.Component;

/** What an asset taken in payment must name, and what stands against it. */
@Component
class InKindChecks {
    /** A valuation report is good for a year (practice standard for asset appraisal). */
    private static final int VALUATION_YEARS = 1;

    private static final int LONGEST_ASSET = 300;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_NUMBER = 80;
    private static final int LONGEST_VOUCHER = 60;
    private static final int LONGEST_REASON = 500;

    private final Cases cases;
    private final Loans loans;
    private final Proceedings proceedings;

    InKindChecks(Cases cases, Loans loans, Proceedings proceedings) {
        this.cases = cases;
        this.loans = loans;
        this.proceedings = proceedings;
    }

    void check(CaseId id, InKindWish wish, LocalDate today) {
        if (wish.basis() == null) throw Refused.badInput("in-kind.basis");
        text(wish.asset(), LONGEST_ASSET, "in-kind.asset");
        text(wish.valuer(), LONGEST_NAME, "in-kind.valuer");
        LocalDate valued = wish.valuedOn();
        if (valued == null || valued.isAfter(today)) throw Refused.badInput("in-kind.valued-on");
        if (valued.isBefore(today.minusYears(VALUATION_YEARS))) throw Refused.badInput("in-kind.valuation-old");
        if (!wish.value().isPositive()) throw Refused.badInput("in-kind.value");
        if (wish.valuation() == null) throw Refused.badInput("in-kind.valuation");
        if (!wish.credited().isPositive()) throw Refused.badInput("in-kind.credited");
        // What is forgone beyond the value is a reduction, with its own approval.
        if (!wish.value().atLeast(wish.credited()))
            throw Refused.badInput("in-kind.over-value", wish.value().shown());
        text(wish.reason(), LONGEST_REASON, "in-kind.reason");
        if (wish.basis() == InKindBasis.COURT && !auctionFailed(id)) throw Refused.conflict("in-kind.no-auction");
        against(id, wish.basis(), wish.credited()).forEach(line -> {
            throw Refused.conflict(line.key(), line.args().toArray());
        });
    }

    /** Whether an auction of the case failed, which lets the court give the asset in payment. */
    boolean auctionFailed(CaseId id) {
        return proceedings.ofCase(id).stream()
                .flatMap(each -> each.results().stream())
                .anyMatch(result -> result.code() == ProceedingResult.J_AUCTION_FAILED);
    }

    /** Loans of the case that still owe, the oldest arrears first: in this order they are paid. */
    List<LoanView> owing(CaseId id) {
        return loans.all(cases.loans(id)).stream()
                .filter(loan -> loan.balances().total().isPositive())
                .sorted(Comparator.comparing(LoanView::overdueSince, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(LoanView::loanNo))
                .toList();
    }

    /** What stands in the way now, whenever it is asked. */
    List<Line> against(CaseId id, InKindBasis basis, Money credited) {
        List<LoanView> owing = owing(id);
        if (owing.stream().map(LoanView::currency).distinct().count() > 1) return List.of(Line.of("in-kind.currency"));
        Money owed = owing.stream().map(loan -> loan.balances().total()).reduce(Money.ZERO, Money::plus);
        if (!owed.atLeast(credited)) return List.of(Line.of("in-kind.over-debt", owed.shown()));
        boolean due = owing.stream().anyMatch(loan -> loan.overdueSince() != null);
        return basis == InKindBasis.AGREEMENT && !due ? List.of(Line.of("in-kind.not-due")) : List.of();
    }

    /** What stands in the way of a yes. */
    List<Line> against(InKind inKind) {
        if (inKind.state() != InKindState.PROPOSED)
            return List.of(Line.of("in-kind.not", "#in-kind-state." + inKind.state()));
        CaseView theCase = cases.get(inKind.caseId());
        if (theCase.state() == CaseState.CLOSED) return List.of(Line.of("cases.closed", theCase.caseNo()));
        return against(inKind.caseId(), inKind.basis(), inKind.credited());
    }

    /** @return the day on which it became the bank's */
    LocalDate check(InKind inKind, InKindEnd end, LocalDate today) {
        text(end.paperNo(), LONGEST_NUMBER, "in-kind.paper-no");
        if (end.paper() == null) throw Refused.badInput("in-kind.paper");
        LocalDate signed = end.signedOn();
        if (signed == null || signed.isAfter(today)) throw Refused.badInput("in-kind.signed");
        LocalDate taken = end.takenOn();
        if (taken == null || taken.isAfter(today) || taken.isBefore(signed))
            throw Refused.badInput("in-kind.taken", signed.toString());
        text(end.assetNo(), LONGEST_NUMBER, "in-kind.asset-no");
        text(end.voucherNo(), LONGEST_VOUCHER, "in-kind.voucher-no");
        against(inKind.caseId(), inKind.basis(), inKind.credited()).forEach(line -> {
            throw Refused.conflict(line.key(), line.args().toArray());
        });
        return taken;
    }

    private static void text(String given, int longest, String key) {
        if (given.isBlank() || given.length() > longest) throw Refused.badInput(key, Integer.toString(longest));
    }
}
