package org.qingshou.strategy.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;

/** Groups of radio buttons, of which one must be chosen. */
final class Radios {
    private Radios() {}

    /** From 1, low, to 5, high. */
    static RadioButtonGroup<Integer> scale(String key) {
        RadioButtonGroup<Integer> group = new RadioButtonGroup<>();
        group.setLabel(group.getTranslation(key));
        group.setItems(1, 2, 3, 4, 5);
        group.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        group.setRequiredIndicatorVisible(true);
        return group;
    }

    static <T extends Enum<T>> RadioButtonGroup<T> of(String key, T[] values, String prefix) {
        RadioButtonGroup<T> group = new RadioButtonGroup<>();
        group.setLabel(group.getTranslation(key));
        group.setItems(values);
        group.setItemLabelGenerator(value -> group.getTranslation(prefix + value));
        group.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        group.setRequiredIndicatorVisible(true);
        return group;
    }
}
