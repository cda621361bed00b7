package org.qingshou.messages.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.qingshou.messages.MessageRoute;
import org.qingshou.messages.RouteDesk;

/** Where receipts are to be sent and the secret that proves them; that it was shown is written down. */
class ReceiptSecret extends Dialog {
    ReceiptSecret(RouteDesk desk, MessageRoute route) {
        setHeaderTitle(getTranslation("messages.of", getTranslation("messages.secret"), route.name()));
        addClassName("qs-form-dialog");
        TextField address = shown("messages.secret.address", "/message-receipts/v1/" + route.id());
        TextField secret = shown("messages.secret.value", desk.receiptSecret(route.id()));
        Button renew = new Button(getTranslation("messages.secret.renew"), e -> {
            secret.setValue(desk.renewReceiptSecret(route.id()));
            secret.setHelperText(getTranslation("messages.secret.renewed"));
        });
        add(new Paragraph(getTranslation("messages.secret.about")), address, secret);
        Button close = new Button(getTranslation("kit.close"), e -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(renew, close);
    }

    private TextField shown(String key, String value) {
        TextField field = new TextField(getTranslation(key));
        field.setValue(value);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        return field;
    }
}
