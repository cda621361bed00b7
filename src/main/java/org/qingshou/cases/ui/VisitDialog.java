package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import org.qingshou.cases.CasePage;
import org.qingshou.compliance.Clearance;
import org.qingshou.compliance.Ruling;
import org.qingshou.compliance.Verdict;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Begins a visit now, which asks the guard, or plans one for a day. */
class VisitDialog {
    private final CaseTools tools;
    private final CasePage page;
    private final Component owner;
    private final Runnable changed;
    private final WarnReason reason = new WarnReason();
    private final Div word = new Div();
    private final VisitFields fields;
    private final FormDialog dialog;

    VisitDialog(Component owner, CaseTools tools, CasePage page, Runnable changed) {
        this.owner = owner;
        this.tools = tools;
        this.page = page;
        this.changed = changed;
        var desk = tools.contacts();
        fields = new VisitFields(tools.desk().people(id()), desk.visitKinds(), desk.colleagues(id()));
        dialog = new FormDialog(
                owner.getTranslation("cases.visit.title"),
                owner.getTranslation("cases.visit.start"),
                this::start,
                fields,
                word,
                reason,
                new VisitPlanner(page.now().atZone(page.zone()).toLocalDate(), this::plan));
        fields.onChange(this::preview);
    }

    private CaseId id() {
        return page.header().id();
    }

    void open() {
        preview();
        dialog.open();
    }

    private void preview() {
        show(fields.preview(tools.contacts(), id()));
    }

    private void show(Ruling ruling) {
        dialog.saveButton().setEnabled(ruling.allowed());
        reason.of(ruling);
        word.removeAll();
        if (ruling.verdict() != Verdict.ALLOW)
            word.add(new GuardWords(
                    owner.getTranslation("cases.visit.title"), ruling, tools.words(), page.now(), page.zone()));
        if (tools.contacts().askable(ruling)) word.add(new PermitAsk(page, this::ask));
    }

    private boolean ask(LocalDate on, String reason) {
        ActorId second = fields.second();
        if (fields.placeMissing() || second == null) return false;
        tools.contacts().askVisit(id(), fields.wish(second), on, reason);
        dialog.close();
        changed.run();
        return true;
    }

    private boolean start() {
        if (fields.placeMissing() || !reason.given()) return false;
        return switch (fields.start(tools.contacts(), id(), reason.value())) {
            case Clearance.Refused no -> {
                show(no.ruling());
                yield false;
            }
            case Clearance.Cleared yes -> {
                new VisitRecord(owner, tools, page, fields, yes).open(changed);
                yield true;
            }
        };
    }

    private void plan(LocalDate on) {
        ActorId second = fields.second();
        if (fields.placeMissing() || second == null) return;
        tools.contacts()
                .planVisit(
                        id(), fields.person.person(), fields.kind(), fields.purpose(), second, fields.placeText(), on);
        dialog.close();
        Notes.done(owner.getTranslation("cases.visit.planned"));
        changed.run();
    }
}
