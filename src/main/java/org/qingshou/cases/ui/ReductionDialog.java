package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.qingshou.cases.CasePage;
import org.qingshou.cases.ReductionCause;
import org.qingshou.uikit.DayPicker;
import org.qingshou.uikit.DraftPlace;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** How much of each balance is to be forgone, why, and until when the rest must be paid. */
final class ReductionDialog {
    private final Component owner;
    private final CaseTools tools;
    private final CasePage page;
    private final Runnable changed;
    private final ReductionParts parts;
    private final Select<ReductionCause> cause = new Select<>();
    private final DayPicker until;
    private final TextArea reason;

    ReductionDialog(Component owner, CaseTools tools, CasePage page, Runnable changed) {
        this.owner = owner;
        this.tools = tools;
        this.page = page;
        this.changed = changed;
        parts = new ReductionParts(page.header().balances());
        cause.setLabel(owner.getTranslation("cases.reductions.cause"));
        List<ReductionCause> causes = tools.reductions().causes();
        cause.setItems(causes);
        cause.setItemLabelGenerator(value -> owner.getTranslation("reduction-cause." + value));
        cause.setValue(causes.getFirst());
        until = new DayPicker(owner.getTranslation("cases.reductions.until"));
        until.setValue(page.now().atZone(page.zone()).toLocalDate().plusMonths(1));
        until.setRequiredIndicatorVisible(true);
        reason = new TextArea(owner.getTranslation("cases.plans.reason"));
        reason.setMaxLength(500);
        reason.setRequiredIndicatorVisible(true);
    }

    void open() {
        new FormDialog(
                        owner.getTranslation("cases.reductions.propose"),
                        owner.getTranslation("cases.plans.submit"),
                        this::submit,
                        new Paragraph(owner.getTranslation("cases.reductions.never")),
                        parts,
                        cause,
                        until,
                        reason)
                .keep(DraftPlace.of("reduction", page.header().id()))
                .open();
    }

    private boolean submit() {
        boolean good = parts.good();
        until.setInvalid(until.isEmpty());
        if (!good || until.isEmpty()) return false;
        tools.reductions()
                .propose(page.header().id(), parts.wish(cause.getValue(), until.getValue(), reason.getValue()));
        Notes.done(owner.getTranslation("cases.reductions.asked"));
        changed.run();
        return true;
    }
}
