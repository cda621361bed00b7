package org.qingshou.cases.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.qingshou.cases.Acceleration;
import org.qingshou.cases.AccelerationDesk;
import org.qingshou.cases.AccelerationGround;
import org.qingshou.cases.AccelerationWish;
import org.qingshou.cases.ContactDesk;
import org.qingshou.kernel.CaseId;
import org.qingshou.ledger.LoanView;

/** Proposes that the whole falls due, records that the notice arrived, or withdraws it before. */
final class AccelerationForms {
    private final AccelerationDesk desk;
    private final ContactDesk contacts;
    private final CaseId id;
    private final Runnable changed;

    AccelerationForms(AccelerationDesk desk, ContactDesk contacts, CaseId id, Runnable changed) {
        this.desk = desk;
        this.contacts = contacts;
        this.id = id;
        this.changed = changed;
    }

    void propose() {
        CheckboxGroup<LoanView> about = LegalFields.loans("acceleration.loans.field", desk.loans(id));
        about.setValue(Set.copyOf(desk.loans(id)));
        Select<AccelerationGround> ground =
                LegalFields.select("acceleration.ground.field", "acceleration-ground.", AccelerationGround.values());
        IntegerField missed = new IntegerField(LegalFields.words("acceleration.missed.field"));
        missed.setMin(1);
        missed.setRequiredIndicatorVisible(true);
        missed.setVisible(false);
        ground.addValueChangeListener(e -> missed.setVisible(e.getValue() == AccelerationGround.MISSED_INSTALMENTS));
        TextField clause = LegalFields.text("acceleration.clause.field", 120, true);
        clause.setHelperText(LegalFields.words("acceleration.clause.help"));
        EvidenceUpload contract =
                new EvidenceUpload(contacts, id, "EV_LOAN_CONTRACT").named("cases.evidence.named.contract");
        TextArea reason = LegalFields.reason("legal.reason.field");
        LegalForm.open(
                "acceleration.propose",
                "acceleration.asked",
                changed,
                () -> {
                    if (LegalForm.missing(ground)) return false;
                    desk.propose(
                            id,
                            new AccelerationWish(
                                    about.getValue().stream().map(LoanView::id).toList(),
                                    ground.getValue(),
                                    clause.getValue(),
                                    missed.getValue(),
                                    contract.value(),
                                    reason.getValue()));
                    return true;
                },
                new Paragraph(LegalFields.words("acceleration.help")),
                about,
                ground,
                missed,
                clause,
                contract,
                reason);
    }

    void arrived(Acceleration acceleration) {
        NoticeArrivalFields fields = new NoticeArrivalFields(contacts, id);
        fields.between(acceleration.decidedOn(), desk.ofCase(id).today());
        LegalForm.open(
                "acceleration.arrive",
                "acceleration.arrived.done",
                changed,
                () -> {
                    if (fields.missing()) return false;
                    desk.arrived(id, acceleration.id(), fields.value());
                    return true;
                },
                new Paragraph(LegalFields.words("acceleration.arrive.help")),
                fields);
    }

    void withdraw(Acceleration acceleration) {
        LegalForm.sure(
                "acceleration.withdraw",
                "acceleration.withdraw.help",
                "acceleration.withdrawn",
                changed,
                () -> desk.withdraw(id, acceleration.id()));
    }
}
