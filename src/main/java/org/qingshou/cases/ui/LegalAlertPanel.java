package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.qingshou.cases.ContactDesk;
import org.qingshou.cases.LegalDesk;
import org.qingshou.cases.UrgentClock;
import org.qingshou.cases.panel.CasePanel;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.Marks;

/** Says above the ladder that a claim or guarantor is soon lost, with the button that proposes a suit at once. */
@org.springframework.stereotype.Component
class LegalAlertPanel implements CasePanel {
    private final LegalDesk desk;
    private final ContactDesk contacts;

    LegalAlertPanel(LegalDesk desk, ContactDesk contacts) {
        this.desk = desk;
        this.contacts = contacts;
    }

    @Override
    public Place place() {
        return Place.LADDER;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public String titleKey() {
        return "legal.tab";
    }

    @Override
    public Component build(CaseId caseId, Runnable changed) {
        List<UrgentClock> urgent = desk.urgent(caseId);
        Div alert = new Div();
        alert.setVisible(!urgent.isEmpty());
        if (urgent.isEmpty()) return alert;
        UrgentClock first = urgent.getFirst();
        Button propose = new Button(
                alert.getTranslation("legal.propose"),
                e -> new LegalForms(desk, contacts, caseId, changed).propose(urgent));
        propose.addThemeVariants(ButtonVariant.PRIMARY);
        propose.setId("legal-urgent");
        alert.addClassNames("qs-panel", "qs-line");
        alert.add(
                Marks.of(alert.getTranslation("cases.clocks.left", Long.toString(first.left())), Marks.Tone.BAD),
                new Span(alert.getTranslation(
                        "legal.urgent",
                        first.loanNo(),
                        alert.getTranslation("clock-kind." + first.kind()),
                        first.dueOn().toString(),
                        Long.toString(first.left()))),
                propose);
        return alert;
    }
}
