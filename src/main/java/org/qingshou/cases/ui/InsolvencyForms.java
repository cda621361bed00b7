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
        TextField court = LegalFields.text("insolvency.court.field", 120, true);
        TextField number = LegalFields.text("insolvency.number.field", 80, true);
        DayPicker accepted = LegalFields.day("insolvency.accepted.field");
        accepted.setMax(desk.ofCase(id).today());
        DayPicker claimBy = LegalFields.day("insolvency.claim-by.field");
        TextField administrator = LegalFields.text("insolvency.administrator.field", 200, false);
        EvidenceUpload ruling = new EvidenceUpload(contacts, id, "EV_COURT").named("cases.evidence.named.ruling");
        LegalForm.open(
                "insolvency.record",
                "insolvency.asked",
                changed,
                () -> {
                    if (LegalForm.missing(kind, accepted, claimBy)) return false;
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
        TextArea reason = LegalFields.reason("insolvency.reason.field");
        EvidenceUpload paper = new EvidenceUpload(contacts, id, "EV_COURT").named("cases.evidence.named.ruling");
        LegalForm.open(
                "insolvency.end",
                "insolvency.ended.done",
                changed,
                () -> {
                    if (LegalForm.missing(day)) return false;
                    desk.end(id, told.id(), day.getValue(), reason.getValue(), paper.value());
                    return true;
                },
                new Paragraph(LegalFields.words("insolvency.end.help")),
                day,
                reason,
                paper);
    }
}
