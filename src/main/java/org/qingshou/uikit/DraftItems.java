package org.qingshou.uikit;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.HasListDataView;
import com.vaadin.flow.data.selection.MultiSelect;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was chosen among a field's items: codes by themselves, other things by the words that they are shown with. */
final class DraftItems {
    static final String SEPARATOR = "\n";

    private DraftItems() {}

    /** What is no longer offered is left out. */
    @SuppressWarnings("unchecked")
    static void choose(HasValue<?, ?> field, String text) {
        if (field instanceof MultiSelect<?, ?>)
            ((HasValue<?, Set<Object>>) field)
                    .setValue(Arrays.stream(text.split(SEPARATOR, -1))
                            .flatMap(code -> item(field, code).stream())
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        else item(field, text).ifPresent(((HasValue<?, Object>) field)::setValue);
    }

    private static Optional<Object> item(HasValue<?, ?> field, String code) {
        return ((HasListDataView<?, ?>) field)
                .getListDataView()
                .getItems()
                .filter(item -> code(field, item).equals(code))
                .map(Object.class::cast)
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    static String code(HasValue<?, ?> field, Object item) {
        if (item instanceof Enum<?> one) return one.name();
        if (item instanceof Record)
            return switch (field) {
                case Select<?> list -> label((ItemLabelGenerator<Object>) list.getItemLabelGenerator(), item);
                case RadioButtonGroup<?> list -> label((ItemLabelGenerator<Object>) list.getItemLabelGenerator(), item);
                case CheckboxGroup<?> list -> label((ItemLabelGenerator<Object>) list.getItemLabelGenerator(), item);
                case ComboBoxBase<?, ?, ?> list ->
                    label((ItemLabelGenerator<Object>) list.getItemLabelGenerator(), item);
                default -> item.toString();
            };
        return item instanceof BigDecimal amount ? amount.toPlainString() : item.toString();
    }

    private static String label(@Nullable ItemLabelGenerator<Object> labels, Object item) {
        return labels == null ? item.toString() : labels.apply(item);
    }
}
