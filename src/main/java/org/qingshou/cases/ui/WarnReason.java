package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.Ruling;
import org.qingshou.compliance.Verdict;

/** Where a rule only warns: the reason with which the act goes on, kept with the decision. */
class WarnReason extends Composite<TextField> {
    private static final int LONGEST = 500;

    WarnReason() {
        TextField field = getContent();
        field.setLabel(getTranslation("cases.guard.reason"));
        field.setHelperText(getTranslation("cases.guard.reason.help"));
        field.setErrorMessage(getTranslation("kit.required"));
        field.setRequiredIndicatorVisible(true);
        field.setMaxLength(LONGEST);
        field.addClassName("qs-whole");
        field.setWidthFull();
        setVisible(false);
    }

    void of(Ruling ruling) {
        needed(ruling.verdict() == Verdict.WARN);
    }

    void needed(boolean needed) {
        setVisible(needed);
        getContent().setInvalid(false);
    }

    /** Whether nothing is missing; what is says so at its place. */
    boolean given() {
        boolean missing = isVisible() && getContent().getValue().isBlank();
        getContent().setInvalid(missing);
        return !missing;
    }

    @Nullable
    String value() {
        return isVisible() ? getContent().getValue().strip() : null;
    }
}
