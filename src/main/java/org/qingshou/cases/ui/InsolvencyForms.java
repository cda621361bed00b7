package org.qingshou.cases.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.qingshou.cases.ContactDesk;
import org.qingshou.cases.Insolvency;
import org.qingshou.cases.InsolvencyDesk;
import org.qingshou.cases.InsolvencyKind;
import org.qingshou.cases.InsolvencyWish;
import org.qingshou.cases.PersonLine;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.DayPicker;

/** Tells an insolvency from the court's ruling, or that the court has ended it. */
final class InsolvencyForms {
    private final InsolvencyDesk desk;
    private final ContactDesk contacts;
    private final CaseId id;
    private final Runnable changed;

    InsolvencyForms(InsolvencyDesk desk, ContactDesk contacts, CaseId id, Runnable changed) {
        this.desk = desk;
        this.contacts = contacts;
        this.id = id;
        this.changed = changed;
    }

    void record() {
        PersonSelect person = new PersonSelect(desk.people(id));
        Select<InsolvencyKind> kind = LegalFields.select("insolvency.kind", "insolvency-kind.", new InsolvencyKind[0]);
        offer(kind, person.getValue());
        person.addValueChangeListener(e -> offer(kind, e.getValue()));
        TextField court = text("insolvency.court.field", 120, true);
        TextField number = text("insolvency.number.field", 80, true);
        DayPicker accepted = LegalFields.day("insolvency.accepted.field");
        accepted.setMax(desk.ofCase(id).today());
        DayPicker claimBy = LegalFields.day("insolvency.claim-by.field");
        TextField administrator = text("insolvency.administrator.field", 200, false);
        EvidenceUpload ruling = new EvidenceUpload(contacts, id, "EV_COURT");
        LegalFields.open(
                "insolvency.record",
                "insolvency.asked",
                changed,
                () -> {
                    kind.setInvalid(kind.isEmpty());
                    accepted.setInvalid(accepted.isEmpty());
                    claimBy.setInvalid(claimBy.isEmpty());
                    if (kind.isEmpty() || accepted.isEmpty() || claimBy.isEmpty()) return false;
                    desk.record(
                            id,
                            person.person(),
                            new InsolvencyWish(
                                    kind.getValue(),
                                    court.getValue(),
                                    number.getValue(),
                                    accepted.getValue(),
                                    claimBy.getValue(),
                                    administrator.getValue(),
                                    ruling.value()));
                    return true;
                },
                new Paragraph(LegalFields.words("insolvency.help")),
                person,
                kind,
                court,
                number,
                accepted,
                claimBy,
                administrator,
                ruling);
    }

    private void offer(Select<InsolvencyKind> kind, PersonLine person) {
        List<InsolvencyKind> kinds = desk.kinds(id, person.person());
        kind.setItems(kinds);
        kind.setValue(kinds.getFirst());
    }

    void end(Insolvency told) {
        DayPicker day = LegalFields.day("insolvency.ended.field");
        day.setMin(told.acceptedOn());
        day.setMax(desk.ofCase(id).today());
        TextArea reason = new TextArea(LegalFields.words("insolvency.reason.field"));
        reason.setMaxLength(500);
        reason.setRequiredIndicatorVisible(true);
        EvidenceUpload paper = new EvidenceUpload(contacts, id, "EV_COURT");
        LegalFields.open(
                "insolvency.end",
                "insolvency.ended.done",
                changed,
                () -> {
                    day.setInvalid(day.isEmpty());
                    if (day.isEmpty()) return false;
                    desk.end(id, told.id(), day.getValue(), reason.getValue(), paper.value());
                    return true;
                },
                new Paragraph(LegalFields.words("insolvency.end.help")),
                day,
                reason,
                paper);
    }

    private static TextField text(String label, int longest, boolean needed) {
        TextField field = new TextField(LegalFields.words(label));
        field.setMaxLength(longest);
        field.setRequiredIndicatorVisible(needed);
        return field;
    }
}
