package org.qingshou.worklist.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Searches the list while one types. */
class WorklistSearch extends TextField {
    private static final long serialVersionUID = 1L;

    WorklistSearch() {
        setPlaceholder(getTranslation("worklist.search"));
        setAriaLabel(getTranslation("worklist.search"));
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        addClassName("qs-search");
    }
}
