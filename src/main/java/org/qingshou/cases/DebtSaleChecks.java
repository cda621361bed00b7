package org.qingshou.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.Balances;
import org.qingshou.ledger.LoanSales;
import org.springframework.stereotype.Component;

/** What a sale must name, and what stands against it. */
@Component
class DebtSaleChecks {
    /** GB 32100: 18 digits and capitals, without I, O, S, V and Z. */
    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_NUMBER = 80;
    private static final int LONGEST_BASIS = 200;
    private static final int LONGEST_REASON = 500;

    private final Cases cases;
    private final LoanSales sales;

    DebtSaleChecks(Cases cases, LoanSales sales) {
        this.cases = cases;
        this.sales = sales;
    }

    /**
     * @param retail the borrower is a natural person: such loans are sold only on a ground that the regulator gives
     * @return the cut-off day
     */
    LocalDate check(DebtSaleWish wish, boolean retail, LocalDate today) {
        if (wish.loans().isEmpty()) throw Refused.badInput("sale.loans");
        text(wish.buyer(), LONGEST_NAME, "sale.buyer");
        if (!CREDIT_CODE.matcher(wish.buyerCode().strip()).matches()) throw Refused.badInput("sale.buyer-code");
        text(wish.contractNo(), LONGEST_NUMBER, "sale.contract-no");
        if (wish.contract() == null) throw Refused.badInput("sale.contract");
        if (retail) text(wish.basis(), LONGEST_BASIS, "sale.basis");
        LocalDate cutoff = wish.cutoffOn();
        if (cutoff == null || cutoff.isAfter(today)) throw Refused.badInput("sale.cutoff");
        if (!wish.price().isPositive()) throw Refused.badInput("sale.price");
        Balances owed = wish.owed();
        boolean negative = Stream.of(owed.principal(), owed.interest(), owed.penalty(), owed.compound(), owed.fees())
                .anyMatch(part -> !part.atLeast(Money.ZERO));
        if (negative || !owed.total().isPositive()) throw Refused.badInput("sale.owed");
        text(wish.reason(), LONGEST_REASON, "sale.reason");
        return cutoff;
    }

    /** The borrower must have been told, with proof; until then he may pay the bank and is freed by it. */
    void check(DebtSale sale, DebtSaleEnd end, LocalDate today) {
        LocalDate transferred = end.transferredOn();
        if (transferred == null || transferred.isAfter(today) || transferred.isBefore(sale.cutoffOn()))
            throw Refused.badInput("sale.transferred", sale.cutoffOn().toString());
        text(end.receipt(), LONGEST_NUMBER, "sale.receipt");
        if (end.way() == null) throw Refused.badInput("sale.notice-way");
        text(end.noticeNo(), LONGEST_NUMBER, "sale.notice-no");
        LocalDate arrived = end.arrivedOn();
        if (arrived == null || arrived.isAfter(today) || arrived.isBefore(sale.cutoffOn()))
            throw Refused.badInput("sale.notice-on", sale.cutoffOn().toString());
        if (end.proof() == null) throw Refused.badInput("sale.proof");
    }

    private static void text(String given, int longest, String key) {
        if (given.isBlank() || given.length() > longest) throw Refused.badInput(key, Integer.toString(longest));
    }

    /** What stands in the way of a yes. */
    List<Line> against(DebtSale sale) {
        if (sale.state() != DebtSaleState.PROPOSED)
            return List.of(Line.of("sale.not", "#debt-sale-state." + sale.state()));
        CaseView theCase = cases.get(sale.caseId());
        if (theCase.state() == CaseState.CLOSED) return List.of(Line.of("cases.closed", theCase.caseNo()));
        return sales.ended(sale.loans()).isEmpty() ? List.of() : List.of(Line.of("sale.ended"));
    }
}
