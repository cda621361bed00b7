package org.qingshou.cases.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A choice of one as large keys under a label: quick with a thumb, and a radio group to keyboard and screen reader. */
class Chips<T> extends RadioButtonGroup<T> {
    Chips(String label, Function<T, String> textKey, Collection<T> items) {
        super(label);
        addClassName("qs-chips");
        setItems(items);
        setItemLabelGenerator(item -> getTranslation(textKey.apply(item)));
    }

    /** The choice, with the field marked where there is none. */
    @Nullable
    T needed(String problem) {
        setInvalid(isEmpty());
        setErrorMessage(problem);
        return getValue();
    }
}
