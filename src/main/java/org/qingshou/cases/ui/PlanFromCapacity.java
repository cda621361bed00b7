package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import org.qingshou.cases.CasePage;
import org.qingshou.cases.PlanBasis;
import org.qingshou.cases.panel.PlanForm;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.springframework.beans.factory.ObjectProvider;

/** The form of a plan, opened from a method's workspace with the instalment that the books can carry. */
@org.springframework.stereotype.Component
class PlanFromCapacity implements PlanForm {
    private final ObjectProvider<CaseTools> tools;

    PlanFromCapacity(ObjectProvider<CaseTools> tools) {
        this.tools = tools;
    }

    @Override
    public boolean offered(CaseId id) {
        return tools.getObject().plans().mayProposeNow(id);
    }

    @Override
    public void open(Component owner, CaseId id, Money each, String reason, Runnable changed) {
        CasePage page = tools.getObject().desk().open(id).orElseThrow();
        PlanDraft all = PlanDraft.of(page);
        PlanDraft draft = new PlanDraft(all.amount(), each.amount(), all.first(), PlanBasis.CAPACITY, reason);
        new PlanDialog(owner, tools.getObject(), page, draft, changed).open();
    }
}
