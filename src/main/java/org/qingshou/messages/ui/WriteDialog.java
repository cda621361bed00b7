package org.qingshou.messages.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.qingshou.compliance.Ruling;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.qingshou.messages.MessageDesk;
import org.qingshou.messages.MessageDrafts.Choice;
import org.qingshou.messages.MessageDrafts.Content;
import org.qingshou.uikit.EmptyState;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;
import org.qingshou.uikit.Said;

/** To whom, which text; what will leave is shown word for word with the guard's answer before anything is planned. */
class WriteDialog extends Div {
    private final transient MessageTools tools;
    private final transient CaseId id;
    private final Select<Choice> to = new Select<>();
    private final Select<Content> content = new Select<>();
    private final Div shown = new Div();
    private final TextArea reason = new TextArea(getTranslation("messages.reason.label"));
    private final FormDialog dialog;
    private transient Runnable changed = () -> {};

    WriteDialog(MessageTools tools, CaseId id) {
        this.tools = tools;
        this.id = id;
        addClassName("qs-form");
        dialog = new FormDialog(getTranslation("messages.write"), getTranslation("messages.send"), this::send, this);
        var choices = tools.desk().choices(id);
        to.setLabel(getTranslation("messages.to"));
        to.setItems(choices);
        to.setItemLabelGenerator(choice -> getTranslation(
                "messages.to.item",
                getTranslation("message-kind." + choice.kind()),
                choice.person().name(),
                getTranslation("party-role." + choice.person().role()),
                choice.point().shown()));
        content.setLabel(getTranslation("messages.content"));
        content.setItemLabelGenerator(Content::name);
        reason.setHelperText(getTranslation("messages.reason.help"));
        reason.setVisible(false);
        shown.addClassName("qs-stack");
        shown.getElement().setAttribute("aria-live", "polite");
        to.addValueChangeListener(e -> offer());
        content.addValueChangeListener(e -> show());
        dialog.saveButton().setEnabled(false);
        if (choices.isEmpty()) add(new EmptyState(getTranslation("messages.none")));
        else {
            add(to, content, shown, reason);
            to.setValue(choices.getFirst());
        }
    }

    void open(Runnable after) {
        changed = after;
        dialog.open();
    }

    private void offer() {
        var contents = to.getValue().contents();
        content.setItems(contents);
        content.setValue(contents.getFirst());
    }

    private void show() {
        shown.removeAll();
        dialog.saveButton().setEnabled(false);
        reason.setVisible(false);
        if (content.getValue() == null) return;
        try {
            MessageDesk.Preview preview = tools.desk()
                    .preview(id, to.getValue().point().id(), content.getValue().id());
            shown.add(new PreviewText(preview, to.getValue(), content.getValue(), tools));
            dialog.saveButton().setEnabled(preview.possible());
            reason.setVisible(preview.needsReason());
            reason.setRequiredIndicatorVisible(preview.needsReason());
        } catch (Refused refused) {
            Paragraph problem = new Paragraph(Said.of(this, refused));
            problem.addClassName("qs-problem");
            shown.add(problem);
        }
    }

    private boolean send() {
        Ruling ruling = tools.desk()
                .send(id, to.getValue().point().id(), content.getValue().id(), reason.getValue());
        if (!ruling.allowed()) {
            show();
            return false;
        }
        Notes.done(getTranslation("messages.planned"));
        changed.run();
        return true;
    }
}
