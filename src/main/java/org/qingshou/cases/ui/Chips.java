package org.qingshou.cases.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A choice of one as large keys under a label: quick with a thumb, and a radio group to keyboard and screen reader. */
class Chips<T> extends RadioButtonGroup<T> {
    Chips(String label, String textPrefix, Collection<T> items) {
        super(label);
        addClassName("qs-chips");
        setItems(items);
        setItemLabelGenerator(item -> getTranslation(textPrefix + item));
    }

    /** The choice, with the field marked where there is none. */
    @Nullable
    T needed(String problem) {
        setInvalid(isEmpty());
        setErrorMessage(problem);
        return getValue();
    }
}
