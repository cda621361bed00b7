package org.qingshou.webhooks.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.uikit.FormDialog;
import org.qingshou.webhooks.WebhookEndpoint;
import org.qingshou.webhooks.WebhookEvent;

/** Name, address and chosen events of an endpoint, new or known. */
class EndpointForm extends Div {
    private final TextField name = new TextField(getTranslation("webhooks.field.name"));
    private final TextField url = new TextField(getTranslation("webhooks.field.url"));
    private final CheckboxGroup<WebhookEvent> events = new CheckboxGroup<>(getTranslation("webhooks.field.events"));
    private final String title;

    /** Takes what was entered. */
    interface Submit {
        void accept(String name, String url, Set<WebhookEvent> events);
    }

    EndpointForm(@Nullable WebhookEndpoint known) {
        addClassName("qs-form");
        title = getTranslation(known == null ? "webhooks.add" : "webhooks.edit");
        name.setHelperText(getTranslation("webhooks.field.name.help"));
        url.setHelperText(getTranslation("webhooks.field.url.help"));
        events.setItems(WebhookEvent.chosen());
        events.setItemLabelGenerator(event -> getTranslation("webhook-event." + event));
        texts().forEach(field -> field.setRequiredIndicatorVisible(true));
        if (known == null) events.setValue(Set.copyOf(WebhookEvent.chosen()));
        else {
            name.setValue(known.name());
            url.setValue(known.url());
            events.setValue(known.events());
        }
        add(name, url, events);
    }

    void open(Submit submit) {
        new FormDialog(
                        title,
                        getTranslation("kit.save"),
                        () -> {
                            if (!valid()) return false;
                            submit.accept(
                                    name.getValue().strip(), url.getValue().strip(), events.getValue());
                            return true;
                        },
                        this)
                .open();
    }

    private List<TextField> texts() {
        return List.of(name, url);
    }

    private boolean valid() {
        for (TextField field : texts()) {
            field.setInvalid(field.getValue().isBlank());
            field.setErrorMessage(getTranslation("kit.required"));
        }
        return texts().stream().noneMatch(TextField::isInvalid);
    }
}
