package org.qingshou.webhooks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import org.qingshou.webhooks.WebhookEndpoint;

/** What can be done to an endpoint as it stands; what cannot be undone asks first. */
class EndpointButtons extends Div {
    EndpointButtons(WebhookEndpoint row, EndpointActs acts, String style) {
        addClassName(style);
        add(row, "webhooks.edit", () -> acts.edit(row));
        add(row, "webhooks.test", () -> acts.test(row.id()));
        if (row.formerUntil() == null)
            add(row, "webhooks.rotate", () -> ask("webhooks.rotate", row, () -> acts.rotate(row.id())));
        else add(row, "webhooks.retire", () -> ask("webhooks.retire", row, () -> acts.retireFormer(row.id())));
        if (row.active())
            add(row, "webhooks.switchOff", () -> ask("webhooks.switchOff", row, () -> acts.activate(row.id(), false)));
        else add(row, "webhooks.switchOn", () -> acts.activate(row.id(), true));
        add(row, "webhooks.remove", () -> ask("webhooks.remove", row, () -> acts.remove(row.id())));
    }

    private void add(WebhookEndpoint row, String key, Runnable act) {
        Button button = new Button(getTranslation(key), e -> act.run());
        button.setAriaLabel(getTranslation("webhooks.of", getTranslation(key), row.name()));
        button.addThemeVariants(ButtonVariant.SMALL);
        add(button);
    }

    private void ask(String key, WebhookEndpoint row, Runnable act) {
        new ConfirmDialog(
                        getTranslation("webhooks.of", getTranslation(key), row.name()),
                        getTranslation(key + ".effect"),
                        getTranslation(key),
                        e -> act.run(),
                        getTranslation("kit.cancel"),
                        e -> {})
                .open();
    }
}
