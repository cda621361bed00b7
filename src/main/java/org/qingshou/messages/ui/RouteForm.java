package org.qingshou.messages.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.qingshou.messages.MessageKind;
import org.qingshou.messages.MessageRoute;
import org.qingshou.messages.RouteDesk;
import org.qingshou.messages.RouteMapping;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** A provider's contract, new or known: request, answer, receipts. A known one's secret stays unless a new one is entered. */
class RouteForm extends Div {
    private final Select<MessageKind> kind = new Select<>();
    private final TextField name = new TextField(getTranslation("messages.route.field.name"));
    private final PasswordField secret = new PasswordField(getTranslation("messages.route.field.secret"));
    private final RequestFields request = new RequestFields();
    private final AnswerFields answer = new AnswerFields();
    private final ReceiptFields receipt = new ReceiptFields();
    private final ReplyFields replies = new ReplyFields();

    RouteForm(RouteDesk desk, @Nullable MessageRoute known, Runnable changed) {
        addClassName("qs-form");
        kind.setLabel(getTranslation("messages.route.field.kind"));
        kind.setItems(MessageKind.values());
        kind.setItemLabelGenerator(item -> getTranslation("message-kind." + item));
        kind.setValue(MessageKind.SMS);
        secret.setHelperText(
                getTranslation(known == null ? "messages.route.secret.new" : "messages.route.secret.kept"));
        name.setRequiredIndicatorVisible(true);
        if (known != null) {
            kind.setValue(known.kind());
            kind.setReadOnly(true);
            name.setValue(known.name());
            request.show(known.mapping());
            answer.show(known.mapping().answer());
            receipt.show(known.mapping().receipt());
            replies.show(known.mapping().receipt().replies());
        } else {
            request.example();
            answer.example();
            receipt.example();
        }
        add(
                kind,
                name,
                secret,
                new H3(getTranslation("messages.route.request")),
                request,
                new H3(getTranslation("messages.route.answer")),
                answer,
                new H3(getTranslation("messages.route.receipt")),
                receipt,
                new H3(getTranslation("messages.route.replies.title")),
                replies);
        String title = getTranslation(known == null ? "messages.route.add" : "messages.edit");
        new FormDialog(
                        title,
                        getTranslation("kit.save"),
                        () -> {
                            save(desk, known);
                            Notes.done(getTranslation("messages.saved"));
                            changed.run();
                            return true;
                        },
                        this)
                .open();
    }

    private void save(RouteDesk desk, @Nullable MessageRoute known) {
        RouteMapping mapping = request.mapping(answer.value(), receipt.value(replies.value()));
        String entered = secret.getValue();
        if (known == null) desk.add(kind.getValue(), name.getValue().strip(), mapping, entered);
        else desk.change(known, name.getValue().strip(), mapping, entered.isEmpty() ? null : entered);
    }
}
