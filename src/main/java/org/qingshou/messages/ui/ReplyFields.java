package org.qingshou.messages.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.qingshou.messages.RouteMapping;

/** How the answers of customers are read that a provider passes on; all empty where it passes none on. */
class ReplyFields extends Div {
    private final TextField list = new TextField(getTranslation("messages.route.field.repliesAt"));
    private final TextField id = new TextField(getTranslation("messages.route.field.replyId"));
    private final TextField message = new TextField(getTranslation("messages.route.field.replyMessage"));
    private final TextField number = new TextField(getTranslation("messages.route.field.replyNumber"));
    private final TextField text = new TextField(getTranslation("messages.route.field.replyText"));

    ReplyFields() {
        addClassName("qs-form");
        list.setHelperText(getTranslation("messages.route.field.repliesAt.help"));
        id.setHelperText(getTranslation("messages.route.field.replyId.help"));
        number.setHelperText(getTranslation("messages.route.field.replyNumber.help"));
        add(list, id, message, number, text);
    }

    void show(RouteMapping.Replies replies) {
        list.setValue(replies.listAt());
        id.setValue(replies.idAt());
        message.setValue(replies.messageAt());
        number.setValue(replies.numberAt());
        text.setValue(replies.textAt());
    }

    RouteMapping.Replies value() {
        return new RouteMapping.Replies(
                list.getValue().strip(),
                id.getValue().strip(),
                message.getValue().strip(),
                number.getValue().strip(),
                text.getValue().strip());
    }
}
