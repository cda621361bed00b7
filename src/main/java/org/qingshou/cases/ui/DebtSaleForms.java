package org.qingshou.cases.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.qingshou.cases.ContactDesk;
import org.qingshou.cases.DebtSale;
import org.qingshou.cases.DebtSaleDesk;
import org.qingshou.cases.DebtSaleEnd;
import org.qingshou.cases.DebtSaleWish;
import org.qingshou.cases.ServiceMethod;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.LoanView;
import org.qingshou.uikit.DayPicker;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Proposes a sale, completes one that is allowed, or gives it up. */
final class DebtSaleForms {
    private final DebtSaleDesk desk;
    private final ContactDesk contacts;
    private final CaseId id;
    private final Runnable changed;

    DebtSaleForms(DebtSaleDesk desk, ContactDesk contacts, CaseId id, Runnable changed) {
        this.desk = desk;
        this.contacts = contacts;
        this.id = id;
        this.changed = changed;
    }

    void propose() {
        List<LoanView> loans = desk.loans(id);
        CheckboxGroup<LoanView> about = new CheckboxGroup<>(LegalFields.words("sale.loans.field"));
        about.setItems(loans);
        about.setItemLabelGenerator(loan -> LegalFields.words(
                "legal.loan", loan.loanNo(), loan.balances().total().shown()));
        BalanceFields owed = new BalanceFields();
        about.addValueChangeListener(e -> owed.show(e.getValue()));
        about.setValue(Set.copyOf(loans));
        TextField buyer = text("sale.buyer.field", 120);
        TextField code = text("sale.buyer-code.field", 18);
        TextField contractNo = text("sale.contract-no.field", 80);
        EvidenceUpload contract = new EvidenceUpload(contacts, id, "EV_SALE_CONTRACT");
        boolean retail = desk.retail(id);
        TextField basis = text("sale.basis.field", 200);
        basis.setHelperText(LegalFields.words("sale.basis.help"));
        basis.setVisible(retail);
        DayPicker cutoff = LegalFields.day("sale.cutoff.field");
        cutoff.setMax(desk.ofCase(id).today());
        BigDecimalField price = LegalFields.money("sale.price.field");
        TextArea reason = new TextArea(LegalFields.words("legal.reason.field"));
        reason.setMaxLength(500);
        reason.setRequiredIndicatorVisible(true);
        LegalFields.open(
                "sale.propose",
                "sale.asked",
                changed,
                () -> {
                    cutoff.setInvalid(cutoff.isEmpty());
                    price.setInvalid(!LegalFields.isMoney(price));
                    if (!owed.good() || cutoff.isEmpty() || price.isInvalid()) return false;
                    desk.propose(
                            id,
                            new DebtSaleWish(
                                    about.getValue().stream().map(LoanView::id).toList(),
                                    buyer.getValue(),
                                    code.getValue(),
                                    contractNo.getValue(),
                                    contract.value(),
                                    basis.getValue(),
                                    cutoff.getValue(),
                                    new Money(price.getValue()),
                                    owed.value(),
                                    reason.getValue()));
                    return true;
                },
                new Paragraph(LegalFields.words("sale.help")),
                about,
                cutoff,
                owed,
                buyer,
                code,
                price,
                contractNo,
                contract,
                basis,
                reason);
    }

    void complete(DebtSale sale) {
        DayPicker transferred = LegalFields.day("sale.transferred.field");
        TextField receipt = text("sale.receipt.field", 80);
        Select<ServiceMethod> way =
                LegalFields.select("sale.notice-way.field", "service-method.", ServiceMethod.values());
        TextField noticeNo = text("sale.notice-no.field", 80);
        DayPicker arrived = LegalFields.day("sale.notice-on.field");
        for (DayPicker day : List.of(transferred, arrived)) {
            day.setMin(sale.cutoffOn());
            day.setMax(desk.ofCase(id).today());
        }
        EvidenceUpload proof = new EvidenceUpload(contacts, id, "EV_SERVICE_RECEIPT");
        LegalFields.open(
                "sale.complete",
                "sale.completed",
                changed,
                () -> {
                    transferred.setInvalid(transferred.isEmpty());
                    way.setInvalid(way.isEmpty());
                    arrived.setInvalid(arrived.isEmpty());
                    if (transferred.isEmpty() || way.isEmpty() || arrived.isEmpty()) return false;
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
        new FormDialog(
                        LegalFields.words("sale.drop"),
                        LegalFields.words("sale.drop"),
                        () -> {
                            desk.drop(id, sale.id());
                            Notes.done(LegalFields.words("sale.dropped"));
                            changed.run();
                            return true;
                        },
                        new Paragraph(LegalFields.words("sale.drop.help")))
                .open();
    }

    private static TextField text(String label, int longest) {
        TextField field = new TextField(LegalFields.words(label));
        field.setMaxLength(longest);
        field.setRequiredIndicatorVisible(true);
        return field;
    }
}
