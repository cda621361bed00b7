package org.qingshou.ledger.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.ledger.tape.ColumnRule;

/** Several columns of the file as one value, put together in the order in which they were chosen. */
class JoinedColumns extends Div {
    private final MultiSelectComboBox<String> parts = new MultiSelectComboBox<>();
    private final TextField joiner = new TextField();

    JoinedColumns(String name, List<String> headers, Runnable changed) {
        parts.setAriaLabel(getTranslation("ledger.import.joined-of", name));
        parts.setPlaceholder(getTranslation("ledger.import.joined"));
        parts.setItems(headers);
        parts.setSelectedItemsOnTop(true);
        joiner.setAriaLabel(getTranslation("ledger.import.joiner-of", name));
        joiner.setPlaceholder(getTranslation("ledger.import.joiner"));
        joiner.setMaxLength(8);
        parts.addValueChangeListener(e -> {
            if (e.isFromClient()) changed.run();
        });
        joiner.addValueChangeListener(e -> {
            if (e.isFromClient()) changed.run();
        });
        addClassName("qs-row");
        add(parts, joiner);
        setVisible(false);
    }

    void show(@Nullable ColumnRule rule) {
        List<String> columns = rule == null ? List.of() : rule.sources();
        parts.setValue(columns.stream().collect(Collectors.toCollection(java.util.LinkedHashSet::new)));
        String between = rule == null ? null : rule.joiner();
        joiner.setValue(between == null ? "" : between);
    }

    ColumnRule rule() {
        return ColumnRule.joined(joiner.getValue(), List.copyOf(parts.getValue()));
    }

    boolean isChosen() {
        return !parts.getValue().isEmpty();
    }
}
