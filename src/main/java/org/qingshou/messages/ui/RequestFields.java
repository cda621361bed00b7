package org.qingshou.messages.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.qingshou.messages.RouteMapping;
import org.qingshou.messages.RouteMapping.Format;

/** The request that a provider wants. */
class RequestFields extends Div {
    private final TextField url = new TextField(getTranslation("messages.route.field.url"));
    private final Select<Format> format = new Select<>();
    private final TextArea headers = new TextArea(getTranslation("messages.route.field.headers"));
    private final TextArea body = new TextArea(getTranslation("messages.route.field.body"));
    private final TextField sender = new TextField(getTranslation("messages.route.field.sender"));
    private final TextField inquiry = new TextField(getTranslation("messages.route.field.inquiry"));
    private final IntegerField hours = new IntegerField(getTranslation("messages.route.field.hours"));

    RequestFields() {
        addClassName("qs-form");
        format.setLabel(getTranslation("messages.route.field.format"));
        format.setItems(Format.values());
        format.setItemLabelGenerator(Format::name);
        format.setValue(Format.JSON);
        headers.setHelperText(getTranslation("messages.route.field.headers.help"));
        body.setHelperText(getTranslation("messages.route.field.body.help"));
        sender.setHelperText(getTranslation("messages.route.field.sender.help"));
        inquiry.setHelperText(getTranslation("messages.route.field.inquiry.help"));
        hours.setHelperText(getTranslation("messages.route.field.hours.help"));
        hours.setValue(24);
        url.setRequiredIndicatorVisible(true);
        body.setRequiredIndicatorVisible(true);
        sender.setRequiredIndicatorVisible(true);
        add(url, format, headers, body, sender, inquiry, hours);
    }

    /** A common form to begin with. */
    void example() {
        headers.setValue("Authorization: Bearer {{secret}}\nIdempotency-Key: {{id}}");
        body.setValue("{\"id\": \"{{id}}\", \"from\": \"{{sender}}\", \"to\": \"{{to}}\", \"text\": \"{{text}}\"}");
    }

    void show(RouteMapping mapping) {
        url.setValue(mapping.url());
        format.setValue(mapping.format());
        headers.setValue(mapping.headers());
        body.setValue(mapping.body());
        sender.setValue(mapping.sender());
        inquiry.setValue(mapping.inquiry());
        hours.setValue(mapping.keyHours());
    }

    RouteMapping mapping(RouteMapping.Answer answer, RouteMapping.Receipt receipt) {
        Integer kept = hours.getValue();
        return new RouteMapping(
                format.getValue(),
                url.getValue().strip(),
                headers.getValue(),
                body.getValue(),
                inquiry.getValue().strip(),
                kept == null ? 0 : kept,
                sender.getValue().strip(),
                answer,
                receipt);
    }
}
