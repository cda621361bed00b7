package org.qingshou.cases.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.qingshou.cases.ContactDesk;
import org.qingshou.cases.InKind;
import org.qingshou.cases.InKindBasis;
import org.qingshou.cases.InKindDesk;
import org.qingshou.cases.InKindWish;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.uikit.DayPicker;

/** Proposes to take an asset in payment, or gives it up; completing it has a form of its own. */
final class InKindForms {
    private final InKindDesk desk;
    private final ContactDesk contacts;
    private final CaseId id;
    private final Runnable changed;

    InKindForms(InKindDesk desk, ContactDesk contacts, CaseId id, Runnable changed) {
        this.desk = desk;
        this.contacts = contacts;
        this.id = id;
        this.changed = changed;
    }

    /** @param auctionFailed the court may give it, so that its ruling is offered first */
    void propose(boolean auctionFailed) {
        Select<InKindBasis> basis = LegalFields.select("in-kind.basis.field", "in-kind-basis.", InKindBasis.values());
        basis.setValue(auctionFailed ? InKindBasis.COURT : InKindBasis.AGREEMENT);
        TextField asset = LegalFields.text("in-kind.asset.field", 300, true);
        asset.setHelperText(LegalFields.words("in-kind.asset.help"));
        TextField valuer = LegalFields.text("in-kind.valuer.field", 120, true);
        DayPicker valuedOn = LegalFields.day("in-kind.valued-on.field");
        valuedOn.setMax(desk.ofCase(id).today());
        BigDecimalField value = LegalFields.money("in-kind.value.field");
        EvidenceUpload valuation =
                new EvidenceUpload(contacts, id, "EV_VALUATION").named("cases.evidence.named.valuation");
        BigDecimalField credited = LegalFields.money("in-kind.credited.field");
        credited.setHelperText(LegalFields.words("in-kind.credited.help"));
        TextArea reason = LegalFields.reason("legal.reason.field");
        LegalForm.open(
                "in-kind.propose",
                "in-kind.asked",
                changed,
                () -> {
                    value.setInvalid(!LegalFields.isMoney(value));
                    credited.setInvalid(!LegalFields.isMoney(credited));
                    if (LegalForm.missing(basis, valuedOn) || value.isInvalid() || credited.isInvalid()) return false;
                    desk.propose(
                            id,
                            new InKindWish(
                                    basis.getValue(),
                                    asset.getValue(),
                                    valuer.getValue(),
                                    valuedOn.getValue(),
                                    new Money(value.getValue()),
                                    valuation.value(),
                                    new Money(credited.getValue()),
                                    reason.getValue()));
                    return true;
                },
                new Paragraph(LegalFields.words("in-kind.help")),
                basis,
                asset,
                valuer,
                valuedOn,
                value,
                valuation,
                credited,
                reason);
    }

    void complete(InKind inKind) {
        new InKindEndForm(desk, contacts, id, changed).open(inKind);
    }

    void drop(InKind inKind) {
        LegalForm.sure(
                "in-kind.drop", "in-kind.drop.help", "in-kind.dropped", changed, () -> desk.drop(id, inKind.id()));
    }
}
