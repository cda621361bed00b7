package org.qingshou.strategy.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
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
import java.util.function.Function;
import java.util.function.Supplier;
import org.qingshou.strategy.method.Field;
import org.qingshou.strategy.method.RecordKind;
import org.qingshou.uikit.DayPicker;

/** One input for each field of a kind of record; values leave as text, as the desk takes them. */
class FieldInputs {
    private final Map<String, Supplier<Optional<String>>> values = new LinkedHashMap<>();
    private final List<Component> components = new ArrayList<>();
    private final CodedInputs inputs;
    private final FieldTexts texts;

    FieldInputs(RecordKind kind, FieldTexts texts) {
        this.inputs = new CodedInputs(texts);
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
            case DATE -> put(field, new DayPicker(), Object::toString);
            case MONEY, PERCENT -> put(field, new BigDecimalField(), BigDecimal::toPlainString);
            case COUNT -> put(field, new IntegerField(), Object::toString);
            case SCALE -> put(field, inputs.radio(List.of("1", "2", "3", "4", "5"), field), code -> code);
            case YES_NO -> put(field, inputs.radio(List.of("true", "false"), field), code -> code);
            case CHOICE -> put(field, inputs.select(field, field.options()), code -> code);
            case PARTY -> put(field, inputs.select(field, inputs.people()), code -> code);
            case RECORD -> put(field, inputs.select(field, inputs.records(field)), code -> code);
            case CHECKLIST -> put(field, inputs.checklist(field), codes -> String.join(",", codes));
        }
    }

    private <T, C extends AbstractField<?, T>> void put(Field field, C input, Function<T, String> text) {
        ((HasLabel) input).setLabel(texts.label(field));
        input.setRequiredIndicatorVisible(field.required());
        if (input instanceof HasSize sized) sized.setWidthFull();
        components.add(input);
        values.put(
                field.key(),
                () -> Optional.ofNullable(input.getValue()).map(text).filter(value -> !value.isBlank()));
    }
}
