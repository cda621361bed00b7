package org.qingshou.cases.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.UUID;
import org.qingshou.cases.ContactDesk;
import org.qingshou.cases.LegalDeadlineKind;
import org.qingshou.cases.LegalDesk;
import org.qingshou.cases.Proceeding;
import org.qingshou.cases.UrgentClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.DayPicker;
import org.qingshou.uikit.Notes;

/** The small forms of proceedings: propose one, record a stage, a day that the court set, a cost. */
final class LegalForms {
    private final LegalDesk desk;
    private final ContactDesk contacts;
    private final CaseId id;
    private final Runnable changed;

    LegalForms(LegalDesk desk, ContactDesk contacts, CaseId id, Runnable changed) {
        this.desk = desk;
        this.contacts = contacts;
        this.id = id;
        this.changed = changed;
    }

    LegalDesk.Page page() {
        return desk.ofCase(id);
    }

    /** @param urgent clocks that end soon; the form then stands ready for their loans */
    void propose(List<UrgentClock> urgent) {
        new ProceedingForm(desk, id, changed).open(urgent);
    }

    void stage(Proceeding proceeding) {
        new StageForm(desk, contacts, id, changed).open(proceeding);
    }

    void result(Proceeding proceeding) {
        new ResultForm(desk, contacts, id, changed).open(proceeding);
    }

    void cost(UUID proceeding) {
        new LegalCostForm(desk, id, changed).open(proceeding);
    }

    void deadline(UUID proceeding) {
        Select<LegalDeadlineKind> kind =
                LegalFields.select("legal.day.kind", "legal-deadline-kind.", LegalDeadlineKind.values());
        DayPicker day = LegalFields.day("legal.day.on");
        day.setMin(page().today());
        LegalForm.open(
                "legal.day.set",
                "legal.recorded",
                changed,
                () -> {
                    kind.setInvalid(kind.isEmpty());
                    day.setInvalid(day.isEmpty());
                    if (kind.isEmpty() || day.isEmpty()) return false;
                    desk.deadline(id, proceeding, kind.getValue(), day.getValue());
                    return true;
                },
                kind,
                day);
    }

    void met(UUID proceeding, UUID deadline) {
        desk.met(id, proceeding, deadline);
        Notes.done(LegalFields.words("legal.recorded"));
        changed.run();
    }
}
