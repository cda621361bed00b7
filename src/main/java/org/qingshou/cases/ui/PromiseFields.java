package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.qingshou.cases.PromiseHow;
import org.qingshou.uikit.DayPicker;

/** Amount, date and way of a promise. */
class PromiseFields extends Composite<Div> {
    /** What was entered, complete. */
    record Entered(BigDecimal amount, LocalDate on, PromiseHow how) {}

    private final BigDecimalField amount = new BigDecimalField(getTranslation("cases.promise.field.amount"));
    private final DatePicker on = new DayPicker(getTranslation("cases.promise.field.on"));
    private final Select<PromiseHow> how = new Select<>();

    PromiseFields() {
        how.setLabel(getTranslation("cases.promise.field.how"));
        how.setItems(PromiseHow.values());
        how.setItemLabelGenerator(value -> getTranslation("promise-how." + value));
        how.setValue(PromiseHow.TRANSFER);
        amount.setRequiredIndicatorVisible(true);
        amount.addClassName("qs-amount");
        on.setRequiredIndicatorVisible(true);
        getContent().addClassName("qs-row");
        getContent().add(amount, on, how);
    }

    Optional<Entered> value() {
        BigDecimal value = amount.getValue();
        boolean good = value != null
                && value.signum() > 0
                && value.stripTrailingZeros().scale() <= 2;
        amount.setInvalid(!good);
        amount.setErrorMessage(getTranslation("cases.promise.amount"));
        LocalDate date = on.getValue();
        on.setInvalid(date == null);
        on.setErrorMessage(getTranslation("kit.required"));
        return good && date != null ? Optional.of(new Entered(value, date, how.getValue())) : Optional.empty();
    }
}
