package org.qingshou.messages.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.qingshou.kernel.Refused;
import org.qingshou.messages.MessageRoute;
import org.qingshou.messages.RouteDesk;
import org.qingshou.outbox.MessageState;
import org.qingshou.outbox.OutboundView;

/** The very request of a provider's mapping, its answer and receipt read as they would be, and a test message sent. */
class TryDialog extends Dialog {
    private static final int OK = 200;

    private final transient RouteDesk desk;
    private final transient MessageRoute route;
    private final Paragraph result = new Paragraph();

    TryDialog(RouteDesk desk, MessageRoute route) {
        this.desk = desk;
        this.route = route;
        setHeaderTitle(getTranslation("messages.of", getTranslation("messages.try"), route.name()));
        addClassName("qs-form-dialog");
        Pre request = new Pre(desk.preview(route.kind(), route.name(), route.mapping()));
        request.addClassName("qs-code");
        request.getElement().setAttribute("tabindex", "0");
        request.getElement().setAttribute("aria-label", getTranslation("messages.try.request"));
        TextField to = new TextField(getTranslation("messages.test.number"));
        to.setHelperText(getTranslation("messages.test.help"));
        Button send = new Button(getTranslation("messages.test.send"), e -> send(to));
        Button look = new Button(getTranslation("messages.test.look"), e -> look());
        result.getElement().setAttribute("role", "status");
        Div acts = new Div(send, look);
        acts.addClassName("qs-actions");
        Div body = new Div(
                new Paragraph(getTranslation("messages.try.request")),
                request,
                to,
                acts,
                result,
                tried("messages.try.answer", answer -> desk.readAs(route.mapping(), OK, answer)),
                tried("messages.try.receipt", receipt -> String.join("; ", desk.receiptAs(route.mapping(), receipt))));
        body.addClassName("qs-form");
        add(body);
        Button close = new Button(getTranslation("kit.close"), e -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
        look();
    }

    private TextArea tried(String key, java.util.function.UnaryOperator<String> read) {
        TextArea area = new TextArea(getTranslation(key));
        area.addValueChangeListener(e -> area.setHelperText(
                e.getValue().isBlank() ? "" : getTranslation("messages.try.read", read.apply(e.getValue()))));
        return area;
    }

    private void send(TextField to) {
        try {
            desk.test(route.id(), to.getValue());
            to.setInvalid(false);
            result.setText(getTranslation("messages.test.sent"));
        } catch (Refused refused) {
            to.setErrorMessage(org.qingshou.uikit.Said.of(this, refused));
            to.setInvalid(true);
        }
    }

    private void look() {
        result.setText(desk.lastTest(route.id()).map(this::said).orElse(getTranslation("messages.test.never")));
    }

    private String said(OutboundView test) {
        if (test.state() == MessageState.DELIVERED) return getTranslation("messages.test.taken");
        Integer status = test.lastStatus();
        String cause = test.lastCause();
        String why = (status == null ? "" : " HTTP " + status) + (cause == null ? "" : " " + cause);
        return getTranslation("messages.test.state", getTranslation("message-state." + test.state()), why);
    }
}
