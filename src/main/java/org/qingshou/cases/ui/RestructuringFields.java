package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.RestructuringKind;
import org.qingshou.cases.RestructuringWish;
import org.qingshou.ledger.LoanView;
import org.qingshou.uikit.DayPicker;

/** The new terms: which loans, what changes, until when the borrower may sign, and why. */
class RestructuringFields extends Composite<Div> {
    private static final int DAYS_TO_SIGN = 30;

    private final CheckboxGroup<LoanView> about;
    private final Select<RestructuringKind> kind =
            LegalFields.select("cases.restructuring.kind.field", "restructuring-kind.", RestructuringKind.values());
    private final DayPicker maturity = LegalFields.day("cases.restructuring.maturity.field");
    private final BigDecimalField rate = new BigDecimalField(getTranslation("cases.restructuring.rate.field"));
    private final BigDecimalField instalment =
            new BigDecimalField(getTranslation("cases.restructuring.instalment.field"));
    private final DayPicker until = LegalFields.day("cases.restructuring.until.field");
    private final TextArea reason = LegalFields.reason("cases.plans.reason");

    RestructuringFields(List<LoanView> loans, LocalDate today) {
        about = LegalFields.loans("cases.restructuring.loans.field", loans);
        about.setValue(Set.copyOf(loans));
        kind.addValueChangeListener(e -> rate.setRequiredIndicatorVisible(e.getValue() == RestructuringKind.RATE));
        maturity.setMin(today.plusDays(1));
        until.setMin(today);
        until.setValue(today.plusDays(DAYS_TO_SIGN));
        rate.addClassName("qs-amount");
        instalment.addClassName("qs-amount");
        Div terms = new Div(kind, maturity, rate, instalment, until);
        terms.addClassName("qs-fields");
        getContent().addClassName("qs-stack");
        getContent().add(about, terms, reason);
    }

    boolean good() {
        boolean missing = LegalForm.missing(about, kind, maturity, until, reason);
        rate.setInvalid(kind.getValue() == RestructuringKind.RATE && rate.isEmpty());
        instalment.setInvalid(!instalment.isEmpty() && !LegalFields.isMoney(instalment));
        return !missing && !rate.isInvalid() && !instalment.isInvalid();
    }

    RestructuringWish wish(@Nullable UUID proof) {
        return new RestructuringWish(
                about.getValue().stream().map(LoanView::id).toList(),
                kind.getValue(),
                maturity.getValue(),
                rate.getValue(),
                instalment.getValue(),
                until.getValue(),
                proof,
                reason.getValue());
    }
}
