package org.qingshou.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.ObjIntConsumer;
import org.qingshou.uikit.FormDialog;

/** Which system a new key is for, and how long it lives. */
class KeyForm extends Div {
    private static final int ONE_YEAR = 365;

    private final TextField name = new TextField(getTranslation("access.keys.name"));
    private final IntegerField days = new IntegerField(getTranslation("access.keys.days"));

    KeyForm() {
        addClassName("qs-form");
        name.setRequiredIndicatorVisible(true);
        name.setHelperText(getTranslation("access.keys.name.help"));
        days.setRequiredIndicatorVisible(true);
        days.setValue(ONE_YEAR);
        days.setStepButtonsVisible(true);
        add(name, days);
    }

    void open(ObjIntConsumer<String> submit) {
        new FormDialog(
                        getTranslation("access.keys.issue"),
                        getTranslation("access.keys.issue"),
                        () -> {
                            days.setInvalid(days.getValue() == null);
                            days.setErrorMessage(getTranslation("kit.required"));
                            if (days.getValue() == null) return false;
                            submit.accept(name.getValue().strip(), days.getValue());
                            return true;
                        },
                        this)
                .open();
    }
}
