package org.qingshou.cases.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.qingshou.cases.ContactDesk;
import org.qingshou.cases.DebtSale;
import org.qingshou.cases.DebtSaleDesk;
import org.qingshou.cases.DebtSaleEnd;
import org.qingshou.cases.ServiceMethod;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.DayPicker;

/** Completes a sale that is allowed: the claim has passed over, the price has come, the borrower has been told; or gives it up. */
final class DebtSaleEndForm {
    private final DebtSaleDesk desk;
    private final ContactDesk contacts;
    private final CaseId id;
    private final Runnable changed;

    DebtSaleEndForm(DebtSaleDesk desk, ContactDesk contacts, CaseId id, Runnable changed) {
        this.desk = desk;
        this.contacts = contacts;
        this.id = id;
        this.changed = changed;
    }

    void open(DebtSale sale) {
        DayPicker transferred = LegalFields.day("sale.transferred.field");
        TextField receipt = LegalFields.text("sale.receipt.field", 80, true);
        Select<ServiceMethod> way =
                LegalFields.select("sale.notice-way.field", "service-method.", ServiceMethod.values());
        TextField noticeNo = LegalFields.text("sale.notice-no.field", 80, true);
        DayPicker arrived = LegalFields.day("sale.notice-on.field");
        for (DayPicker day : List.of(transferred, arrived)) {
            day.setMin(sale.cutoffOn());
            day.setMax(desk.ofCase(id).today());
        }
        EvidenceUpload proof =
                new EvidenceUpload(contacts, id, "EV_SERVICE_RECEIPT").named("cases.evidence.named.service");
        LegalForm.open(
                "sale.complete",
                "sale.completed",
                changed,
                () -> {
                    if (LegalForm.missing(transferred, way, arrived)) return false;
                    desk.sold(
                            id,
                            sale.id(),
                            new DebtSaleEnd(
                                    transferred.getValue(),
                                    receipt.getValue(),
                                    way.getValue(),
                                    noticeNo.getValue(),
                                    arrived.getValue(),
                                    proof.value()));
                    return true;
                },
                new Paragraph(LegalFields.words("sale.complete.help")),
                transferred,
                receipt,
                way,
                noticeNo,
                arrived,
                proof);
    }

    void drop(DebtSale sale) {
        LegalForm.sure("sale.drop", "sale.drop.help", "sale.dropped", changed, () -> desk.drop(id, sale.id()));
    }
}
