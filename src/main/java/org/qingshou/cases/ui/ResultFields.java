package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.ProceedingResult;
import org.qingshou.kernel.Money;
import org.qingshou.uikit.DayPicker;

/** What came of it, with the sum and the day that this result needs. */
class ResultFields {
    private final Select<ProceedingResult> result =
            LegalFields.select("legal.result.field", "proceeding-result.", new ProceedingResult[0]);
    private final BigDecimalField amount = LegalFields.money("legal.result.amount.field");
    private final DayPicker until = LegalFields.day("legal.result.until.field");
    private Runnable chosen = () -> {};

    ResultFields() {
        amount.setHelperText(LegalFields.words("legal.claimed.help"));
        result.addValueChangeListener(e -> show());
        offer(List.of());
    }

    /** Runs whenever another result stands there. */
    void whenChosen(Runnable act) {
        chosen = act;
    }

    /** Those that can be chosen now, the first to begin with where there is but one; none hides all fields. */
    void offer(List<ProceedingResult> results) {
        result.clear();
        result.setItems(results);
        result.setVisible(!results.isEmpty());
        if (results.size() == 1) result.setValue(results.getFirst());
        show();
    }

    private void show() {
        ProceedingResult now = result.getValue();
        amount.setVisible(now != null && now.needsAmount());
        until.setVisible(now != null && now.needsEnd());
        chosen.run();
    }

    Component[] fields() {
        return new Component[] {result, amount, until};
    }

    /** Marks what is missing. */
    boolean good() {
        result.setInvalid(result.isVisible() && result.isEmpty());
        amount.setInvalid(amount.isVisible() && !LegalFields.isMoney(amount));
        until.setInvalid(until.isVisible() && until.isEmpty());
        return !result.isInvalid() && !amount.isInvalid() && !until.isInvalid();
    }

    @Nullable
    ProceedingResult result() {
        return result.getValue();
    }

    @Nullable
    Money amount() {
        return amount.isVisible() ? new Money(amount.getValue()) : null;
    }

    @Nullable
    LocalDate until() {
        return until.isVisible() ? until.getValue() : null;
    }
}
