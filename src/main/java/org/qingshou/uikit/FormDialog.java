package org.qingshou.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BooleanSupplier;
import org.qingshou.kernel.Refused;

/** A small form over the page: it closes only when what was entered has been taken, and says in place why it was not. */
public class FormDialog extends Dialog {
    private final Paragraph problem = new Paragraph();
    private final Button save;

    /** @param submit takes what was entered; {@code false} leaves the dialog open because a field is marked invalid */
    public FormDialog(String title, String saveText, BooleanSupplier submit, Component... content) {
        setHeaderTitle(title);
        addClassName("qs-form-dialog");
        problem.addClassName("qs-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Div body = new Div(content);
        body.addClassName("qs-form");
        add(body, problem);
        Button cancel = new Button(getTranslation("kit.cancel"), e -> close());
        save = new Button(saveText, e -> attempt(submit));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER, com.vaadin.flow.component.KeyModifier.CONTROL);
        getFooter().add(cancel, save);
        setCloseOnOutsideClick(false);
    }

    public Button saveButton() {
        return save;
    }

    private void attempt(BooleanSupplier submit) {
        problem.setVisible(false);
        try {
            if (submit.getAsBoolean()) close();
        } catch (Refused refused) {
            problem.setText(Said.of(this, refused));
            problem.setVisible(true);
        }
    }
}
