package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Optional;
import org.qingshou.cases.Insolvency;
import org.qingshou.cases.InsolvencyDesk;
import org.qingshou.cases.LegalDeadlineKind;
import org.qingshou.cases.LegalDesk;
import org.qingshou.cases.panel.CasePanel;
import org.qingshou.kernel.CaseId;

/** Says above the ladder that a claim is to be declared in an insolvency, with the button that proposes it. */
@org.springframework.stereotype.Component
class InsolvencyAlertPanel implements CasePanel {
    private final InsolvencyDesk desk;
    private final LegalDesk legal;

    InsolvencyAlertPanel(InsolvencyDesk desk, LegalDesk legal) {
        this.desk = desk;
        this.legal = legal;
    }

    @Override
    public Place place() {
        return Place.LADDER;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public String titleKey() {
        return "insolvency.title";
    }

    @Override
    public Component build(CaseId caseId, Runnable changed) {
        InsolvencyDesk.Page page = desk.ofCase(caseId);
        LocalDate claimBy = page.claimBy();
        Div alert = new Div();
        alert.setVisible(claimBy != null);
        if (claimBy == null) return alert;
        Optional<Insolvency> first = page.entries().stream()
                .map(InsolvencyDesk.Entry::insolvency)
                .filter(each -> each.state().stands())
                .findFirst();
        String court = first.map(Insolvency::court).orElse("");
        alert.addClassNames("qs-panel", "qs-line");
        alert.add(
                LegalMarks.day(alert, LegalDeadlineKind.CLAIM_BY, claimBy, page.today()),
                new Span(alert.getTranslation(
                        "insolvency.alert", court, first.map(Insolvency::number).orElse(""))));
        if (page.records()) {
            Button claim = new Button(
                    alert.getTranslation("insolvency.claim"),
                    e -> new ProceedingForm(legal, caseId, changed).claim(court));
            claim.addThemeVariants(ButtonVariant.PRIMARY);
            claim.setId("insolvency-claim");
            alert.add(claim);
        }
        return alert;
    }
}
