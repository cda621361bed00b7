package org.qingshou.messages.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.messages.MessageKind;
import org.qingshou.messages.MessageTemplate;
import org.qingshou.messages.MessageUse;
import org.qingshou.messages.TemplateDesk;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** A text, new or in the place of a known one; what is wrong with it is said before anybody is asked to allow it. */
class TemplateForm extends Div {
    private final Select<MessageUse> use = new Select<>();
    private final TextField name = new TextField(getTranslation("messages.template.field.name"));
    private final TextField subject = new TextField(getTranslation("messages.template.field.subject"));
    private final TextArea text = new TextArea(getTranslation("messages.template.field.text"));
    private final transient TemplateDesk desk;
    private final transient @Nullable MessageTemplate known;

    TemplateForm(TemplateDesk desk, @Nullable MessageTemplate known) {
        this.desk = desk;
        this.known = known;
        addClassName("qs-form");
        use.setLabel(getTranslation("messages.template.use"));
        use.setItems(MessageUse.values());
        use.setItemLabelGenerator(item -> getTranslation("message-use." + item));
        use.addValueChangeListener(e -> subject.setVisible(e.getValue().kind() == MessageKind.EMAIL));
        text.setMinRows(5);
        text.setHelperText(getTranslation(
                "messages.template.holes",
                desk.holes().stream().map(hole -> "{{" + hole + "}}").collect(Collectors.joining(" "))));
        use.setValue(known == null ? MessageUse.SMS_OVERDUE : known.use());
        subject.setVisible(use.getValue().kind() == MessageKind.EMAIL);
        if (known != null) {
            use.setReadOnly(true);
            name.setValue(known.name());
            subject.setValue(known.subject());
            text.setValue(known.text());
        }
        name.setRequiredIndicatorVisible(true);
        text.setRequiredIndicatorVisible(true);
        add(use, name, subject, text);
    }

    void open(Runnable changed) {
        new FormDialog(
                        getTranslation(known == null ? "messages.template.add" : "messages.edit"),
                        getTranslation("messages.template.propose"),
                        () -> {
                            desk.propose(
                                    use.getValue(),
                                    name.getValue(),
                                    use.getValue().kind() == MessageKind.EMAIL ? subject.getValue() : "",
                                    text.getValue(),
                                    known == null ? null : known.id());
                            Notes.done(getTranslation("messages.template.proposed"));
                            changed.run();
                            return true;
                        },
                        this)
                .open();
    }
}
