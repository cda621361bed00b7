package org.qingshou.uikit;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.HasListDataView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;

/** A field's value as text and back; empty text is an empty field. */
final class DraftValue {
    private DraftValue() {}

    /** Kinds that are kept. A password is of no kind here, so that it never is. */
    static boolean known(HasValue<?, ?> field) {
        return field instanceof TextField
                || field instanceof TextArea
                || field instanceof BigDecimalField
                || field instanceof IntegerField
                || field instanceof DatePicker
                || field instanceof Checkbox
                || field instanceof HasListDataView<?, ?>;
    }

    static String text(HasValue<?, ?> field) {
        if (field.isEmpty()) return "";
        if (field.getValue() instanceof Collection<?> many)
            return many.stream()
                    .map(item -> DraftItems.code(field, item))
                    .collect(Collectors.joining(DraftItems.SEPARATOR));
        return DraftItems.code(field, field.getValue());
    }

    static void set(HasValue<?, ?> field, String text) {
        if (text.isEmpty()) {
            field.clear();
            return;
        }
        switch (field) {
            case TextField input -> input.setValue(text);
            case TextArea input -> input.setValue(text);
            case BigDecimalField input -> input.setValue(new BigDecimal(text));
            case IntegerField input -> input.setValue(Integer.valueOf(text));
            case DatePicker input -> input.setValue(LocalDate.parse(text));
            case Checkbox input -> input.setValue(Boolean.valueOf(text));
            default -> DraftItems.choose(field, text);
        }
    }
}
