package org.qingshou.cases.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.qingshou.cases.ContactDesk;
import org.qingshou.cases.InKind;
import org.qingshou.cases.InKindDesk;
import org.qingshou.cases.InKindEnd;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.DayPicker;

/** The asset is the bank's: its paper, its day, and where it is kept and booked. */
final class InKindEndForm {
    private final InKindDesk desk;
    private final ContactDesk contacts;
    private final CaseId id;
    private final Runnable changed;

    InKindEndForm(InKindDesk desk, ContactDesk contacts, CaseId id, Runnable changed) {
        this.desk = desk;
        this.contacts = contacts;
        this.id = id;
        this.changed = changed;
    }

    void open(InKind inKind) {
        TextField paperNo = LegalFields.text("in-kind.paper-no.field", 80, true);
        EvidenceUpload paper = new EvidenceUpload(contacts, id, "EV_IN_KIND").named("cases.evidence.named.in-kind");
        DayPicker signed = LegalFields.day("in-kind.signed.field");
        DayPicker taken = LegalFields.day("in-kind.taken.field");
        signed.setMax(desk.ofCase(id).today());
        taken.setMax(desk.ofCase(id).today());
        TextField assetNo = LegalFields.text("in-kind.asset-no.field", 80, true);
        TextField voucher = LegalFields.text("in-kind.voucher-no.field", 60, true);
        voucher.setHelperText(LegalFields.words("in-kind.voucher-no.help"));
        LegalForm.open(
                "in-kind.complete",
                "in-kind.completed",
                changed,
                () -> {
                    if (LegalForm.missing(signed, taken)) return false;
                    desk.taken(
                            id,
                            inKind.id(),
                            new InKindEnd(
                                    paperNo.getValue(),
                                    paper.value(),
                                    signed.getValue(),
                                    taken.getValue(),
                                    assetNo.getValue(),
                                    voucher.getValue()));
                    return true;
                },
                new Paragraph(LegalFields.words("in-kind.complete.help")),
                paperNo,
                paper,
                signed,
                taken,
                assetNo,
                voucher);
    }
}
