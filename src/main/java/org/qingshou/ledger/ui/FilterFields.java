package org.qingshou.ledger.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qingshou.ledger.tape.RowFilter;

/** One condition on the rows of a file: a column, whether its values are taken or left out, and the values. */
class FilterFields extends Div {
    private enum Way {
        ONLY,
        WITHOUT
    }

    private final ComboBox<String> column = new ComboBox<>(getTranslation("ledger.import.filter.column"));
    private final Select<Way> way = new Select<>();
    private final TextField values = new TextField(getTranslation("ledger.import.filter.values"));

    FilterFields(List<String> headers, @Nullable RowFilter now, Runnable changed, Consumer<FilterFields> removed) {
        column.setItems(headers);
        way.setLabel(getTranslation("ledger.import.filter.way"));
        way.setItems(Way.values());
        way.setItemLabelGenerator(item -> getTranslation("ledger.import.filter.way." + item));
        values.setPlaceholder(getTranslation("ledger.import.filter.values.help"));
        boolean without = now != null && !now.leftOut().isEmpty();
        way.setValue(without ? Way.WITHOUT : Way.ONLY);
        if (now != null) {
            column.setValue(now.column());
            values.setValue(String.join(", ", without ? now.leftOut() : now.taken()));
        }
        column.addValueChangeListener(e -> changed.run());
        way.addValueChangeListener(e -> changed.run());
        values.addValueChangeListener(e -> changed.run());
        Button remove = new Button(VaadinIcon.TRASH.create(), e -> removed.accept(this));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("ledger.import.filter.remove"));
        addClassNames("qs-row", "qs-filter-row");
        add(column, way, values, remove);
    }

    /** The condition; empty while it is not complete. */
    Optional<RowFilter> filter() {
        List<String> words = Arrays.stream(values.getValue().split("[,，]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        String header = column.getValue();
        if (header == null || words.isEmpty()) return Optional.empty();
        return Optional.of(
                way.getValue() == Way.ONLY ? new RowFilter(header, words, null) : new RowFilter(header, null, words));
    }
}
