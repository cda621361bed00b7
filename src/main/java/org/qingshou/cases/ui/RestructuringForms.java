package org.qingshou.cases.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import org.qingshou.cases.ContactDesk;
import org.qingshou.cases.Restructuring;
import org.qingshou.cases.RestructuringDesk;
import org.qingshou.cases.RestructuringSigning;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.DayPicker;
import org.qingshou.uikit.DraftPlace;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Proposes new terms, records that they were signed, or gives them up. */
final class RestructuringForms {
    private final RestructuringDesk desk;
    private final ContactDesk contacts;
    private final CaseId id;
    private final Runnable changed;

    RestructuringForms(RestructuringDesk desk, ContactDesk contacts, CaseId id, Runnable changed) {
        this.desk = desk;
        this.contacts = contacts;
        this.id = id;
        this.changed = changed;
    }

    void propose() {
        RestructuringFields fields =
                new RestructuringFields(desk.loans(id), desk.ofCase(id).today());
        EvidenceUpload proof =
                new EvidenceUpload(contacts, id, "EV_FIN_STATEMENT").named("cases.restructuring.proof.field");
        new FormDialog(
                        LegalFields.words("cases.restructuring.propose"),
                        LegalFields.words("cases.plans.submit"),
                        () -> {
                            if (!fields.good()) return false;
                            desk.propose(id, fields.wish(proof.value()));
                            Notes.done(LegalFields.words("cases.restructuring.asked"));
                            changed.run();
                            return true;
                        },
                        new Paragraph(LegalFields.words("cases.restructuring.help")),
                        fields,
                        proof)
                .keep(DraftPlace.of("restructuring", id))
                .open();
    }

    /** @param guarantee when the first guarantee ends that would not cover the new terms without consent */
    void signed(Restructuring asked, Optional<LocalDate> guarantee) {
        DayPicker on = LegalFields.day("cases.restructuring.signed.on.field");
        on.setMin(asked.decidedOn());
        on.setMax(desk.ofCase(id).today());
        TextField number = LegalFields.text("cases.restructuring.signed.number.field", 80, true);
        EvidenceUpload agreement =
                new EvidenceUpload(contacts, id, "EV_PLAN_AGREEMENT").named("cases.restructuring.signed.paper");
        EvidenceUpload consent = new EvidenceUpload(contacts, id, "EV_CONSENT").named("cases.plans.paper.consent");
        consent.setVisible(guarantee.isPresent());
        LegalForm.open(
                "cases.restructuring.sign",
                "cases.restructuring.signed.done",
                changed,
                () -> {
                    if (LegalForm.missing(on, number)) return false;
                    desk.signed(
                            id,
                            asked.id(),
                            new RestructuringSigning(
                                    on.getValue(), number.getValue(), agreement.value(), consent.value()));
                    return true;
                },
                new Paragraph(LegalFields.words("cases.restructuring.signed.help")),
                on,
                number,
                agreement,
                consent);
    }

    void giveUp(Restructuring asked) {
        LegalForm.sure(
                "cases.restructuring.giveUp",
                "cases.restructuring.giveUp.help",
                "cases.restructuring.givenUp",
                changed,
                () -> desk.giveUp(id, asked.id()));
    }
}
