package org.qingshou.strategy.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.qingshou.strategy.StrategyReads.Workspace;
import org.qingshou.strategy.method.Field;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.strategy.method.RecordKind;

/** One input for each field of a kind of record; values leave as text, as the desk takes them. */
class FieldInputs {
    private final Map<String, Supplier<Optional<String>>> values = new LinkedHashMap<>();
    private final List<Component> components = new ArrayList<>();
    private final Workspace workspace;
    private final FieldTexts texts;

    FieldInputs(RecordKind kind, Workspace workspace, FieldTexts texts) {
        this.workspace = workspace;
        this.texts = texts;
        kind.fields().forEach(this::add);
    }

    List<Component> components() {
        return components;
    }

    Map<String, String> values() {
        Map<String, String> given = new LinkedHashMap<>();
        values.forEach((key, value) -> value.get().ifPresent(text -> given.put(key, text)));
        return given;
    }

    private void add(Field field) {
        switch (field.type()) {
            case TEXT -> put(field, new TextField(), text -> text);
            case LONG_TEXT -> put(field, new TextArea(), text -> text);
            case DATE -> put(field, new DatePicker(), Object::toString);
            case MONEY, PERCENT -> put(field, new BigDecimalField(), BigDecimal::toPlainString);
            case COUNT -> put(field, new IntegerField(), Object::toString);
            case SCALE -> put(field, radio(List.of("1", "2", "3", "4", "5"), field), code -> code);
            case YES_NO -> put(field, radio(List.of("true", "false"), field), code -> code);
            case CHOICE -> put(field, select(field, field.options()), code -> code);
            case PARTY ->
                put(field, select(field, List.copyOf(workspace.people().keySet())), code -> code);
            case RECORD -> put(field, select(field, referenced(field)), code -> code);
            case CHECKLIST -> {
                CheckboxGroup<String> group = new CheckboxGroup<>();
                group.setItems(field.options());
                group.setItemLabelGenerator(code -> texts.option(field, code));
                put(field, group, codes -> String.join(",", codes));
            }
        }
    }

    private RadioButtonGroup<String> radio(List<String> codes, Field field) {
        RadioButtonGroup<String> group = new RadioButtonGroup<>();
        group.setItems(codes);
        group.setItemLabelGenerator(code -> texts.value(field, code));
        return group;
    }

    private Select<String> select(Field field, List<String> codes) {
        Select<String> select = new Select<>();
        select.setItems(codes);
        select.setItemLabelGenerator(code -> texts.value(field, code));
        return select;
    }

    private List<String> referenced(Field field) {
        return workspace.records().stream()
                .filter(record -> field.options().contains(record.kind()))
                .map(MethodRecord::id)
                .map(Object::toString)
                .toList();
    }

    private <T, C extends AbstractField<?, T>> void put(
            Field field, C input, java.util.function.Function<T, String> text) {
        ((HasLabel) input).setLabel(texts.label(field));
        input.setRequiredIndicatorVisible(field.required());
        if (input instanceof HasSize sized) sized.setWidthFull();
        components.add(input);
        values.put(
                field.key(),
                () -> Optional.ofNullable(input.getValue()).map(text).filter(value -> !value.isBlank()));
    }
}
