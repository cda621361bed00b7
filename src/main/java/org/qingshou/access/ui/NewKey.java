package org.qingshou.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Shows a new key, this once; only its hash is kept. */
class NewKey extends Dialog {
    NewKey(String key) {
        setHeaderTitle(getTranslation("access.keys.new"));
        TextField shown = new TextField(getTranslation("access.keys.key"));
        shown.setValue(key);
        shown.setReadOnly(true);
        shown.setAutoselect(true);
        shown.setWidthFull();
        add(new Paragraph(getTranslation("access.keys.once")), shown);
        Button close = new Button(getTranslation("kit.close"), e -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
        setCloseOnOutsideClick(false);
    }
}
