package org.qingshou.uikit;

import com.vaadin.flow.component.select.Select;
import org.jspecify.annotations.Nullable;

/**
 * A select that must be answered. Vaadin's own way puts {@code aria-required} on a button, where it has no place
 * (WCAG 4.1.2); here the star is drawn and the word is part of the spoken name.
 */
public class NeededSelect<T> extends Select<T> {
    private static final long serialVersionUID = 1L;

    private boolean needed;

    @Override
    public void setRequiredIndicatorVisible(boolean required) {
        needed = required;
        setClassName("qs-needed", required);
        speak();
    }

    @Override
    public boolean isRequiredIndicatorVisible() {
        return needed;
    }

    @Override
    public void setLabel(@Nullable String label) {
        super.setLabel(label);
        speak();
    }

    private void speak() {
        if (needed && getLabel() != null) setAriaLabel(getLabel() + " " + getTranslation("kit.required"));
    }
}
