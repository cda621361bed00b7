package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.qingshou.cases.CasePage;
import org.qingshou.cases.PlanDesk;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.EmptyState;

/** The repayment plans of a case, and a place to propose one while none stands. */
class PlansPart extends Composite<Div> {
    PlansPart(CaseTools tools, CasePage page, Runnable changed) {
        CaseId id = page.header().id();
        List<PlanDesk.PlanLine> plans = tools.plans().plans(id);
        getContent().addClassName("qs-stack");
        getContent().add(new H4(getTranslation("cases.plans.title")));
        if (plans.isEmpty()) getContent().add(new EmptyState(getTranslation("cases.plans.empty")));
        else {
            UnorderedList list = new UnorderedList();
            list.addClassName("qs-plain-list");
            plans.forEach(line -> list.add(new ListItem(new PlanCard(tools, id, line, changed))));
            getContent().add(list);
        }
        if (tools.plans().mayProposeNow(id)) {
            Button propose = new Button(
                    getTranslation("cases.plans.propose"),
                    e -> new PlanDialog(this, tools, page, PlanDraft.of(page), changed).open());
            propose.addThemeVariants(ButtonVariant.PRIMARY);
            Div acts = new Div(propose);
            acts.addClassName("qs-actions");
            PendingPart.block(page, propose, acts, "APR_PLAN");
            getContent().add(acts);
        }
    }
}
