package org.qingshou.ledger.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qingshou.ledger.tape.CanonicalColumn;
import org.qingshou.ledger.tape.ColumnRule;

/** How the values of one column are read; shows only what its source and kind can use. */
class ReadingFields extends Div {
    private static final List<String> DATE_FORMS =
            List.of("MMM-yyyy", "dd/MM/yyyy", "MM/dd/yyyy", "dd.MM.yyyy", "yyMMdd", "SERIAL", "SERIAL1904", "DAYS");

    private final CanonicalColumn column;
    private final TextField fixed = new TextField();
    private final ComboBox<String> date = new ComboBox<>();
    private final Checkbox percent = new Checkbox(getTranslation("ledger.import.percent"));
    private final Button values = new Button();
    private Map<String, String> valueMap = new LinkedHashMap<>();

    ReadingFields(CanonicalColumn column, String name, Supplier<List<String>> fileValues, Runnable changed) {
        this.column = column;
        fixed.setAriaLabel(getTranslation("ledger.import.fixed-of", name));
        date.setAriaLabel(getTranslation("ledger.import.date-of", name));
        date.setPlaceholder(getTranslation("ledger.import.date-usual"));
        date.setItems(DATE_FORMS);
        date.setAllowCustomValue(true);
        date.setClearButtonVisible(true);
        date.addCustomValueSetListener(e -> date.setValue(e.getDetail()));
        values.addThemeVariants(ButtonVariant.SMALL);
        values.setAriaLabel(getTranslation("ledger.import.values-of", name));
        values.addClickListener(e -> new ValueMapDialog(name, fileValues.get(), valueMap, map -> {
                    valueMap = map;
                    countValues();
                    changed.run();
                })
                .open());
        fixed.addValueChangeListener(e -> notify(e.isFromClient(), changed));
        date.addValueChangeListener(e -> notify(e.isFromClient(), changed));
        percent.addValueChangeListener(e -> notify(e.isFromClient(), changed));
        addClassName("qs-row");
        add(fixed, date, percent, values);
    }

    private static void notify(boolean fromClient, Runnable changed) {
        if (fromClient) changed.run();
    }

    void arrange(SourceChoice.Kind kind) {
        boolean fromFile = kind == SourceChoice.Kind.COLUMN;
        boolean numbered = kind == SourceChoice.Kind.ROW_NUMBER;
        fixed.setVisible(kind == SourceChoice.Kind.CONSTANT || numbered);
        fixed.setPlaceholder(getTranslation(numbered ? "ledger.import.prefix" : "ledger.import.constant"));
        date.setVisible(fromFile && column.type() == CanonicalColumn.Type.DATE);
        percent.setVisible(fromFile && column.type() == CanonicalColumn.Type.RATE);
        values.setVisible(fromFile && column.type() != CanonicalColumn.Type.PERSONAL);
        countValues();
    }

    private void countValues() {
        String count = Integer.toString(valueMap.size());
        values.setText(
                getTranslation(valueMap.isEmpty() ? "ledger.import.values" : "ledger.import.values.some", count));
    }

    void show(@Nullable ColumnRule rule) {
        String text = rule == null ? null : rule.rowNumber() ? rule.prefix() : rule.constant();
        fixed.setValue(text == null ? "" : text);
        date.setValue(rule == null ? null : rule.date());
        percent.setValue(rule != null && rule.percent());
        valueMap = rule == null ? new LinkedHashMap<>() : new LinkedHashMap<>(rule.valueMap());
    }

    String fixed() {
        return fixed.getValue().strip();
    }

    ColumnRule reading(String header) {
        return ColumnRule.column(header)
                .withDate(date.getValue())
                .withPercent(percent.getValue())
                .withValues(valueMap);
    }
}
