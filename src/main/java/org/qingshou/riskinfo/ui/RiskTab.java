package org.qingshou.riskinfo.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.ZoneId;
import org.qingshou.kernel.CaseId;
import org.qingshou.riskinfo.RiskDesk;
import org.qingshou.uikit.EmptyState;

/** The questions of a case with what was answered; answers come by themselves, so the list can be read anew. */
class RiskTab extends Composite<Div> {
    RiskTab(RiskDesk desk, CaseId id, Runnable changed) {
        getContent().addClassName("qs-stack");
        Div acts = new Div();
        acts.addClassName("qs-actions");
        if (desk.mayAsk(id)) {
            Button ask = new Button(
                    getTranslation("riskinfo.ask"),
                    VaadinIcon.SEARCH.create(),
                    e -> new AskDialog(desk, id, changed).open());
            ask.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
            acts.add(ask);
        }
        Button refresh =
                new Button(getTranslation("riskinfo.refresh"), VaadinIcon.REFRESH.create(), e -> changed.run());
        refresh.addThemeVariants(ButtonVariant.SMALL);
        acts.add(refresh);
        getContent().add(acts);
        var asked = desk.ofCase(id);
        if (asked.isEmpty()) {
            getContent().add(new EmptyState(getTranslation("riskinfo.empty")));
            return;
        }
        Paragraph said = new Paragraph(getTranslation("riskinfo.disclaimer"));
        said.addClassName("qs-note");
        ZoneId zone = desk.zone(id);
        UnorderedList list = new UnorderedList();
        list.addClassName("qs-plain-list");
        asked.forEach(shown -> list.add(new ListItem(new RiskCard(desk, shown, zone))));
        getContent().add(said, list);
    }
}
