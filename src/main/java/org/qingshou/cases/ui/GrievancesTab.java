package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import org.qingshou.cases.CaseAction;
import org.qingshou.cases.CasePage;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.EmptyState;

/** What the borrower disputes and complains of, with the days by which each is answered. */
class GrievancesTab extends Composite<Div> {
    GrievancesTab(CaseTools tools, CasePage page, Runnable changed) {
        CaseId id = page.header().id();
        LocalDate today = tools.grievances().today(id);
        boolean works = page.allowed().contains(CaseAction.NOTE);
        getContent().addClassName("qs-stack");
        getContent().add(new H4(getTranslation("cases.dispute.title")));
        list(
                tools.grievances().disputes(id).stream()
                        .map(one -> new DisputeCard(tools, id, one, today, works, changed))
                        .toList(),
                "cases.dispute.empty");
        if (works)
            getContent()
                    .add(new Div(new Button(
                            getTranslation("cases.dispute.raise"),
                            e -> GrievanceForms.dispute(this, tools, id, changed))));
        getContent().add(new H4(getTranslation("cases.complaint.title")));
        list(
                tools.grievances().complaints(id).stream()
                        .map(one -> new ComplaintCard(tools, one, today, works, changed))
                        .toList(),
                "cases.complaint.empty");
        if (works)
            getContent()
                    .add(new Div(new Button(
                            getTranslation("cases.complaint.take"),
                            e -> new ComplaintForm(this, tools, id, today).open(changed))));
    }

    private void list(List<? extends Component> cards, String none) {
        if (cards.isEmpty()) {
            getContent().add(new EmptyState(getTranslation(none)));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("qs-plain-list");
        cards.forEach(card -> list.add(new ListItem(card)));
        getContent().add(list);
    }
}
