package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.CasePage;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.LoanView;
import org.qingshou.ledger.Repayment;
import org.qingshou.uikit.EmptyState;
import org.qingshou.uikit.Facts;

/** The loans of a case, each with its five balances, its dates and whatever else the tape told. */
class LoansTab extends Composite<Div> {
    LoansTab(CaseTools tools, CasePage page, Runnable changed) {
        Map<LoanId, Repayment> repayments =
                tools.desk().repayments(page.header().id());
        getContent().addClassName("qs-stack");
        List<LoanView> loans = tools.desk().loans(page.header().id());
        if (loans.isEmpty()) getContent().add(new EmptyState(getTranslation("cases.loans.empty")));
        getContent()
                .add(new CostWarning(this, tools.notices().dear(page.header().id())));
        LoanCollaterals collaterals = new LoanCollaterals(this, tools, page, changed);
        LoanPauses pauses = new LoanPauses(this, tools, page, changed);
        loans.forEach(loan -> {
            Div card = card(loan, repayments.get(loan.id()), page.businessDate());
            Div acts = new Div();
            acts.addClassName("qs-actions");
            collaterals.addTo(card, acts, loan);
            pauses.addTo(card, acts, loan);
            card.add(acts);
            getContent().add(card);
        });
    }

    private Div card(LoanView loan, @Nullable Repayment repayment, LocalDate businessDate) {
        Div head = new Div(
                new H3(loan.loanNo()), CaseMarks.grade(this, loan.classification(), loan.daysPastDue(businessDate)));
        head.addClassName("qs-row");
        Facts money = new Facts();
        fact(money, "total", loan.balances().total());
        fact(money, "principal", loan.balances().principal());
        fact(money, "interest", loan.balances().interest());
        fact(money, "penalty", loan.balances().penalty());
        fact(money, "compound", loan.balances().compound());
        fact(money, "fees", loan.balances().fees());
        Div card = new Div(head, new GradeReasons(loan.grade()), money);
        if (repayment != null) card.add(new RepaymentNote(repayment));
        card.add(new Details(getTranslation("cases.loan.more"), more(loan, repayment)));
        card.addClassName("qs-card");
        return card;
    }

    private Facts more(LoanView loan, @Nullable Repayment repayment) {
        Facts facts = new Facts();
        text(facts, "product", loan.product());
        text(facts, "scope", getTranslation("product-scope." + loan.scope()));
        text(facts, "currency", loan.currency());
        fact(facts, "original", loan.originalAmount());
        fact(facts, "instalment", loan.instalmentAmount());
        text(facts, "disbursed", loan.disbursedOn());
        text(facts, "matures", loan.maturesOn());
        if (loan.acceleratedOn() != null) text(facts, "accelerated", loan.acceleratedOn());
        text(facts, "overdueSince", loan.overdueSince());
        if (repayment != null) text(facts, "plan", getTranslation("cases.loan.plan." + repayment.plan()));
        text(facts, "rate", percent(loan.interestRate()));
        text(facts, "lastPaid", loan.lastPaymentOn());
        fact(facts, "lastAmount", loan.lastPaymentAmount());
        text(facts, "asOf", loan.asOf());
        text(facts, "onTape", getTranslation(loan.onTape() ? "kit.yes" : "kit.no"));
        // Columns of the tape that mean nothing to us are shown under the tape's own names.
        new TreeMap<>(loan.extra()).forEach(facts::add);
        return facts;
    }

    private void fact(Facts facts, String name, @Nullable Money amount) {
        facts.add(getTranslation("cases.loan." + name), amount == null ? "" : amount.shown());
    }

    private void text(Facts facts, String name, @Nullable Object value) {
        facts.add(getTranslation("cases.loan." + name), value == null ? "" : value.toString());
    }

    private static @Nullable String percent(@Nullable BigDecimal rate) {
        return rate == null ? null : rate.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
}
