package org.qingshou.webhooks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Shows a new secret, this once. */
class NewSecret extends Dialog {
    NewSecret(String secret) {
        setHeaderTitle(getTranslation("webhooks.secret.new"));
        TextField shown = new TextField(getTranslation("webhooks.secret"));
        shown.setValue(secret);
        shown.setReadOnly(true);
        shown.setAutoselect(true);
        shown.setWidthFull();
        add(new Paragraph(getTranslation("webhooks.secret.once")), shown);
        Button close = new Button(getTranslation("kit.close"), e -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
        setCloseOnOutsideClick(false);
    }
}
