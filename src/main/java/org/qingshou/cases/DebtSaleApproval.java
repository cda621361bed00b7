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
import org.qingshou.ledger.Balances;
import org.qingshou.ledger.LoanSales;
import org.qingshou.ledger.Loans;
import org.springframework.stereotype.Component;

/** The branch above sees buyer and price beside what was owed on the cut-off day, what is owed now and what came in since. */
@Component
class DebtSaleApproval extends RecordApproval<DebtSale> {
    private final DebtSaleBook book;
    private final DebtSaleChecks checks;
    private final Cases cases;
    private final Loans loans;
    private final LoanSales sales;
    private final EvidenceStore evidence;

    DebtSaleApproval(
            DebtSaleBook book,
            DebtSaleChecks checks,
            Cases cases,
            Loans loans,
            LoanSales sales,
            EvidenceStore evidence) {
        this.book = book;
        this.checks = checks;
        this.cases = cases;
        this.loans = loans;
        this.sales = sales;
        this.evidence = evidence;
    }

    @Override
    public String kind() {
        return DebtSaleBook.KIND;
    }

    @Override
    public Shown show(AskedFor asked) {
        DebtSale sale = record(asked);
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("sale.shown.buyer", sale.buyer(), sale.buyerCode()));
        lines.add(Line.of("sale.shown.price", sale.price().shown(), sale.currency(), sale.contractNo()));
        lines.add(parts("sale.shown.cutoff", sale.cutoffOn().toString(), sale.owed()));
        for (var loan : loans.all(sale.loans()))
            lines.add(Line.of(
                    "sale.shown.loan", loan.loanNo(), loan.balances().total().shown()));
        lines.add(Line.of(
                "sale.shown.received",
                sale.cutoffOn().toString(),
                sales.received(sale.loans(), sale.cutoffOn()).shown()));
        String basis = sale.basis();
        if (basis != null) lines.add(Line.of("sale.shown.basis", basis));
        evidence.find(sale.contract())
                .ifPresent(file -> lines.add(Line.of("ledger.pause.shown.file", file.fileName())));
        return new Shown(
                Line.of("sale.shown.title", cases.get(sale.caseId()).caseNo()),
                lines,
                Line.of("sale.shown.effect"),
                makerRoute(asked));
    }

    private static Line parts(String key, String first, Balances owed) {
        return Line.of(
                key,
                first,
                owed.total().shown(),
                owed.principal().shown(),
                owed.interest().shown(),
                owed.penalty().shown(),
                owed.compound().shown(),
                owed.fees().shown());
    }

    @Override
    public List<Line> recheck(AskedFor asked) {
        return checks.against(record(asked));
    }

    @Override
    DebtSale record(UUID id) {
        return book.get(id);
    }

    @Override
    CaseId caseOf(DebtSale record) {
        return record.caseId();
    }

    @Override
    void decided(UUID id, boolean allowed, ActorId by, Instant at) {
        book.decided(id, allowed, by, at);
    }
}
