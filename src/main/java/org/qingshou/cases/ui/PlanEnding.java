package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.qingshou.cases.PlanView;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Why a plan that is performed ends early. */
final class PlanEnding {
    private final Component owner;
    private final CaseTools tools;
    private final PlanView plan;
    private final Runnable changed;
    private final TextArea reason;

    PlanEnding(Component owner, CaseTools tools, PlanView plan, Runnable changed) {
        this.owner = owner;
        this.tools = tools;
        this.plan = plan;
        this.changed = changed;
        reason = new TextArea(owner.getTranslation("cases.plans.reason"));
        reason.setMaxLength(500);
        reason.setRequiredIndicatorVisible(true);
    }

    void open() {
        new FormDialog(
                        owner.getTranslation("cases.plans.cancel.title"),
                        owner.getTranslation("cases.plans.cancel"),
                        this::submit,
                        new Paragraph(owner.getTranslation("cases.plans.cancel.effect")),
                        reason)
                .open();
    }

    private boolean submit() {
        tools.plans().cancel(plan.caseId(), plan.id(), reason.getValue());
        Notes.done(owner.getTranslation("cases.plans.cancelled"));
        changed.run();
        return true;
    }
}
