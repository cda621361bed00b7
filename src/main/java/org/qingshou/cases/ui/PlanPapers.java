package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.qingshou.cases.CasePage;
import org.qingshou.cases.PlanBasis;
import org.qingshou.cases.PlanWish;
import org.qingshou.ledger.ProductScope;

/** What a plan rests on: the signed agreement, the debtor's confirmation, the guarantor's consent. */
class PlanPapers extends Composite<Div> {
    private final Checkbox chargesGoOn = new Checkbox(getTranslation("cases.plans.charges"));
    private final Checkbox pledged = new Checkbox(getTranslation("cases.plans.pledged"));
    private final EvidenceUpload agreement;
    private final EvidenceUpload confirmation;
    private final EvidenceUpload consent;

    PlanPapers(CaseTools tools, CasePage page) {
        agreement = new EvidenceUpload(tools.contacts(), page.header().id(), "EV_PLAN_AGREEMENT");
        confirmation = new EvidenceUpload(tools.contacts(), page.header().id(), "EV_DEBT_CONFIRM");
        consent = new EvidenceUpload(tools.contacts(), page.header().id(), "EV_CONSENT");
        boolean card = page.header().scope() == ProductScope.SCOPE_CARD;
        pledged.setVisible(card);
        Div files = new Div(
                new Span(getTranslation("cases.plans.paper.agreement")),
                agreement,
                new Span(getTranslation("cases.plans.paper.confirmation")),
                confirmation,
                new Span(getTranslation("cases.plans.paper.consent")),
                consent);
        files.addClassName("qs-stack");
        Details papers = new Details(getTranslation("cases.plans.papers"), files);
        papers.setOpened(card);
        papers.setWidthFull();
        getContent().addClassName("qs-stack");
        getContent().add(chargesGoOn, pledged, papers);
    }

    PlanWish wish(PlanFields.Entered entered, PlanBasis basis, String reason) {
        return new PlanWish(
                entered.amount(),
                entered.count(),
                entered.each(),
                entered.first(),
                entered.rhythm(),
                basis,
                chargesGoOn.getValue(),
                pledged.getValue(),
                agreement.value(),
                confirmation.value(),
                consent.value(),
                reason);
    }
}
