package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.qingshou.cases.CasePage;
import org.qingshou.uikit.DraftPlace;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** What is to be agreed, with the instalments it comes to before it is put before a manager. */
final class PlanDialog {
    private final Component owner;
    private final CaseTools tools;
    private final CasePage page;
    private final PlanDraft draft;
    private final Runnable changed;
    private final PlanFields fields;
    private final PlanPapers papers;
    private final TextArea reason;
    private final PlanPreview preview;

    PlanDialog(Component owner, CaseTools tools, CasePage page, PlanDraft draft, Runnable changed) {
        this.owner = owner;
        this.tools = tools;
        this.page = page;
        this.draft = draft;
        this.changed = changed;
        papers = new PlanPapers(tools, page);
        preview = new PlanPreview(tools, page.header().id());
        reason = new TextArea(owner.getTranslation("cases.plans.reason"));
        reason.setMaxLength(500);
        reason.setRequiredIndicatorVisible(true);
        reason.setValue(draft.reason());
        fields = new PlanFields(draft, this::look);
    }

    void open() {
        new FormDialog(
                        owner.getTranslation("cases.plans.propose"),
                        owner.getTranslation("cases.plans.submit"),
                        this::submit,
                        new Paragraph(owner.getTranslation(
                                "cases.plans.owed",
                                page.header().balances().total().shown())),
                        fields,
                        preview,
                        papers,
                        reason)
                .keep(DraftPlace.of("plan", page.header().id()))
                .open();
        look();
    }

    private void look() {
        preview.show(fields.filled().map(entered -> papers.wish(entered, draft.basis(), "")));
    }

    private boolean submit() {
        return fields.value()
                .map(entered -> {
                    tools.plans().propose(page.header().id(), papers.wish(entered, draft.basis(), reason.getValue()));
                    Notes.done(owner.getTranslation("cases.plans.asked"));
                    changed.run();
                    return entered;
                })
                .isPresent();
    }
}
