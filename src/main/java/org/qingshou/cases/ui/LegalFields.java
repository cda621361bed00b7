package org.qingshou.cases.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import org.qingshou.ledger.LoanView;
import org.qingshou.uikit.DayPicker;
import org.qingshou.uikit.NeededSelect;

/** Fields as the forms of proceedings have them. */
final class LegalFields {
    private static final int LONGEST_REASON = 500;

    private LegalFields() {}

    static <T> Select<T> select(String label, String prefix, T[] items) {
        Select<T> select = new NeededSelect<>();
        select.setLabel(words(label));
        select.setItems(items);
        select.setItemLabelGenerator(item -> words(prefix + item));
        select.setRequiredIndicatorVisible(true);
        return select;
    }

    static DayPicker day(String label) {
        DayPicker day = new DayPicker(words(label));
        day.setRequiredIndicatorVisible(true);
        return day;
    }

    static BigDecimalField money(String label) {
        BigDecimalField field = new BigDecimalField(words(label));
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    static TextField text(String label, int longest, boolean needed) {
        TextField field = new TextField(words(label));
        field.setMaxLength(longest);
        field.setRequiredIndicatorVisible(needed);
        return field;
    }

    static TextArea reason(String label) {
        TextArea reason = new TextArea(words(label));
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        return reason;
    }

    static CheckboxGroup<LoanView> loans(String label, List<LoanView> loans) {
        CheckboxGroup<LoanView> about = new CheckboxGroup<>(words(label));
        about.setItems(loans);
        about.setItemLabelGenerator(loan ->
                words("legal.loan", loan.loanNo(), loan.balances().total().shown()));
        return about;
    }

    static boolean isMoney(BigDecimalField field) {
        BigDecimal value = field.getValue();
        return value != null && value.stripTrailingZeros().scale() <= 2;
    }

    static String words(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }

    static Button small(String words, Runnable act) {
        Button button = new Button(words, e -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
