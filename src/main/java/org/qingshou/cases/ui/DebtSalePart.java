package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import org.qingshou.cases.DebtSale;
import org.qingshou.cases.DebtSaleDesk;
import org.qingshou.cases.DebtSaleState;
import org.qingshou.kernel.CaseId;
import org.qingshou.ledger.Balances;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.TwoLines;

/** Sales of the case's claims: buyer, price, what was owed on the cut-off day, and a manager's place to propose one. */
class DebtSalePart extends Composite<Div> {
    private final transient DebtSaleForms forms;

    DebtSalePart(DebtSaleDesk desk, DebtSaleForms forms, CaseId id) {
        this.forms = forms;
        DebtSaleDesk.Page page = desk.ofCase(id);
        getContent().addClassName("qs-stack");
        getContent().add(new H4(getTranslation("sale.title")));
        if (page.entries().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("sale.none"));
            none.addClassName("qs-soft");
            getContent().add(none);
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("qs-plain-list");
            page.entries().forEach(entry -> list.add(new ListItem(card(entry, page.completes()))));
            getContent().add(list);
        }
        if (page.proposes())
            getContent().add(new Div(new Button(getTranslation("sale.propose"), e -> forms.propose())));
    }

    private Div card(DebtSaleDesk.Entry entry, boolean completes) {
        DebtSale sale = entry.sale();
        Div head = new Div(
                new TwoLines(
                        getTranslation("sale.card", sale.buyer(), sale.price().shown(), sale.currency()),
                        getTranslation("sale.card.more", sale.contractNo(), entry.proposedBy())),
                state(sale.state()));
        head.addClassName("qs-line");
        Balances owed = sale.owed();
        Div card = new Div(
                head,
                new Paragraph(getTranslation(
                        "sale.shown.cutoff",
                        sale.cutoffOn().toString(),
                        owed.total().shown(),
                        owed.principal().shown(),
                        owed.interest().shown(),
                        owed.penalty().shown(),
                        owed.compound().shown(),
                        owed.fees().shown())),
                new Paragraph(getTranslation(
                        "sale.shown.received",
                        sale.cutoffOn().toString(),
                        entry.received().shown())));
        card.addClassNames("qs-card", "qs-stack");
        LocalDate transferred = sale.transferredOn();
        LocalDate told = sale.noticeOn();
        if (transferred != null && told != null)
            card.add(new Paragraph(getTranslation("sale.card.sold", transferred.toString(), told.toString())));
        if (completes && sale.state() == DebtSaleState.APPROVED) card.add(actions(sale));
        return card;
    }

    private Div actions(DebtSale sale) {
        Div acts = new Div(
                LegalFields.small(getTranslation("sale.complete"), () -> forms.complete(sale)),
                LegalFields.small(getTranslation("sale.drop"), () -> forms.drop(sale)));
        acts.addClassName("qs-actions");
        return acts;
    }

    private Badge state(DebtSaleState state) {
        Marks.Tone tone = switch (state) {
            case PROPOSED -> Marks.Tone.WARN;
            case APPROVED -> Marks.Tone.INFO;
            case SOLD -> Marks.Tone.GOOD;
            case REJECTED, DROPPED -> Marks.Tone.NEUTRAL;
        };
        return Marks.of(getTranslation("debt-sale-state." + state), tone);
    }
}
