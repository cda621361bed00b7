package org.qingshou.strategy.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.qingshou.strategy.method.Field;

/** The input of one field; its value enters and leaves as text, as the desk takes it. */
record FieldInput(Component component, Supplier<Optional<String>> given, Consumer<String> set) {
    static <T, C extends AbstractField<?, T>> FieldInput of(
            Field field, FieldTexts texts, C input, Function<T, String> text, Function<String, T> read) {
        ((HasLabel) input).setLabel(texts.label(field));
        input.setRequiredIndicatorVisible(field.required());
        if (input instanceof HasSize sized) sized.setWidthFull();
        return new FieldInput(
                input,
                () -> Optional.ofNullable(input.getValue()).map(text).filter(given -> !given.isBlank()),
                given -> input.setValue(read.apply(given)));
    }

    static FieldInput ofText(Field field, FieldTexts texts, AbstractField<?, String> input) {
        return of(field, texts, input, text -> text, text -> text);
    }

    static FieldInput ofCodes(Field field, FieldTexts texts, CheckboxGroup<String> input) {
        return of(
                field,
                texts,
                input,
                codes -> String.join(",", codes),
                text -> new LinkedHashSet<>(Arrays.asList(text.split(",", -1))));
    }

    /** In a cell, whose column names it, it keeps its name for those who only hear it. */
    FieldInput inCell(String name) {
        ((HasLabel) component).setLabel(null);
        if (component instanceof HasAriaLabel named) named.setAriaLabel(name);
        return this;
    }

    void show(String value) {
        if (!value.isEmpty()) set.accept(value);
    }
}
