package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.qingshou.cases.LegalDesk;
import org.qingshou.uikit.EmptyState;

/** Proceedings of the case with stages, days and costs, and a place to propose one; no step of the ladder locks it. */
class LegalTab extends Composite<Div> {
    LegalTab(LegalForms forms, Component... parts) {
        LegalDesk.Page page = forms.page();
        getContent().addClassName("qs-stack");
        if (page.entries().isEmpty()) getContent().add(new EmptyState(getTranslation("legal.empty")));
        else {
            UnorderedList list = new UnorderedList();
            list.addClassName("qs-plain-list");
            page.entries()
                    .forEach(entry ->
                            list.add(new ListItem(new ProceedingCard(entry, page.today(), page.records(), forms))));
            getContent().add(list);
        }
        Paragraph beside = new Paragraph(getTranslation("legal.beside"));
        beside.addClassName("qs-soft");
        getContent().add(beside);
        if (page.proposes())
            getContent().add(new Div(new Button(getTranslation("legal.propose"), e -> forms.propose(List.of()))));
        getContent().add(parts);
    }
}
