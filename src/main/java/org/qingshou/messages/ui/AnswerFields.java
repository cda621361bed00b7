package org.qingshou.messages.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.qingshou.messages.RouteMapping;

/** How a provider's answer is read. */
class AnswerFields extends Div {
    private final TextField id = new TextField(getTranslation("messages.route.field.answerId"));
    private final TextField code = new TextField(getTranslation("messages.route.field.answerCode"));
    private final TextField ok = new TextField(getTranslation("messages.route.field.ok"));
    private final TextField later = new TextField(getTranslation("messages.route.field.later"));

    AnswerFields() {
        addClassName("qs-form");
        id.setHelperText(getTranslation("messages.route.field.pointer.help"));
        code.setHelperText(getTranslation("messages.route.field.answerCode.help"));
        ok.setHelperText(getTranslation("messages.route.field.codes.help"));
        add(id, code, ok, later);
    }

    /** A common form to begin with. */
    void example() {
        show(new RouteMapping.Answer("/msgId", "/code", "0", ""));
    }

    void show(RouteMapping.Answer answer) {
        id.setValue(answer.idAt());
        code.setValue(answer.codeAt());
        ok.setValue(answer.ok());
        later.setValue(answer.later());
    }

    RouteMapping.Answer value() {
        return new RouteMapping.Answer(
                id.getValue().strip(),
                code.getValue().strip(),
                ok.getValue().strip(),
                later.getValue().strip());
    }
}
