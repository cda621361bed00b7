package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.CasePage;
import org.qingshou.compliance.Clearance;
import org.qingshou.compliance.Ruling;
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
    private final Div word = new Div();
    private final VisitFields fields;
    private final DatePicker day;
    private @Nullable FormDialog dialog;

    VisitDialog(Component owner, CaseTools tools, CasePage page, Runnable changed) {
        this.owner = owner;
        this.tools = tools;
        this.page = page;
        this.changed = changed;
        day = new DatePicker(owner.getTranslation("cases.visit.day"));
        day.setMin(page.now().atZone(page.zone()).toLocalDate());
        day.setHelperText(owner.getTranslation("cases.visit.day.help"));
        fields = new VisitFields(tools.desk().people(id()), tools.contacts().colleagues(id()), this::preview);
    }

    private CaseId id() {
        return page.header().id();
    }

    void open() {
        Button plan = new Button(owner.getTranslation("cases.visit.plan"), e -> plan());
        FormDialog form = new FormDialog(
                owner.getTranslation("cases.visit.title"),
                owner.getTranslation("cases.visit.start"),
                this::start,
                fields,
                word,
                new Div(day, plan));
        dialog = form;
        preview();
        form.open();
    }

    private void preview() {
        FormDialog form = dialog;
        if (form == null) return;
        ActorId second = fields.secondStaff();
        Ruling ruling = tools.contacts()
                .previewVisit(
                        id(),
                        fields.person.getValue().person(),
                        fields.kind.getValue(),
                        fields.purpose.getValue(),
                        second);
        form.saveButton().setEnabled(ruling.allowed());
        show(ruling);
    }

    private void show(Ruling ruling) {
        word.removeAll();
        if (!ruling.allowed())
            word.add(new GuardWords(
                    owner.getTranslation("cases.visit.title"), ruling, tools.words(), page.now(), page.zone()));
    }

    private boolean start() {
        if (placeMissing()) return false;
        Clearance answer = tools.contacts()
                .startVisit(
                        id(),
                        fields.person.getValue().person(),
                        fields.kind.getValue(),
                        fields.purpose.getValue(),
                        fields.secondStaff());
        return switch (answer) {
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

    private void plan() {
        LocalDate on = day.getValue();
        ActorId second = fields.secondStaff();
        day.setInvalid(on == null);
        fields.second.setInvalid(second == null);
        if (on == null || second == null || placeMissing()) return;
        tools.contacts()
                .planVisit(
                        id(),
                        fields.person.getValue().person(),
                        fields.kind.getValue(),
                        fields.purpose.getValue(),
                        second,
                        fields.placeText(),
                        on);
        FormDialog form = dialog;
        if (form != null) form.close();
        Notes.done(owner.getTranslation("cases.visit.planned"));
        changed.run();
    }

    private boolean placeMissing() {
        boolean missing = fields.placeText().isBlank();
        fields.place.setInvalid(missing);
        fields.place.setErrorMessage(owner.getTranslation("cases.visit.place"));
        return missing;
    }
}
