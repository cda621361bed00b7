package org.qingshou.cases.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.qingshou.cases.ContactDesk;
import org.qingshou.cases.DebtSale;
import org.qingshou.cases.DebtSaleDesk;
import org.qingshou.cases.DebtSaleWish;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.LoanView;
import org.qingshou.uikit.DayPicker;

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
        CheckboxGroup<LoanView> about = LegalFields.loans("sale.loans.field", loans);
        BalanceFields owed = new BalanceFields();
        about.addValueChangeListener(e -> owed.show(e.getValue()));
        about.setValue(Set.copyOf(loans));
        TextField buyer = LegalFields.text("sale.buyer.field", 120, true);
        TextField code = LegalFields.text("sale.buyer-code.field", 18, true);
        TextField contractNo = LegalFields.text("sale.contract-no.field", 80, true);
        EvidenceUpload contract =
                new EvidenceUpload(contacts, id, "EV_SALE_CONTRACT").named("cases.evidence.named.sale");
        TextField basis = LegalFields.text("sale.basis.field", 200, true);
        basis.setHelperText(LegalFields.words("sale.basis.help"));
        basis.setVisible(desk.retail(id));
        DayPicker cutoff = LegalFields.day("sale.cutoff.field");
        cutoff.setMax(desk.ofCase(id).today());
        BigDecimalField price = LegalFields.money("sale.price.field");
        TextArea reason = LegalFields.reason("legal.reason.field");
        LegalForm.open(
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
        new DebtSaleEndForm(desk, contacts, id, changed).open(sale);
    }

    void drop(DebtSale sale) {
        new DebtSaleEndForm(desk, contacts, id, changed).drop(sale);
    }
}
