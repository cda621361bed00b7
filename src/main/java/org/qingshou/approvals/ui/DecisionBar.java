package org.qingshou.approvals.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import java.util.function.Function;
import org.qingshou.approvals.Decision;
import org.qingshou.uikit.FormDialog;

/** The three answers of a checker; a no and a "not yet" need a reason. */
class DecisionBar extends Composite<Div> {
    private final Consumer<Decision> decided;

    DecisionBar(Consumer<Decision> decided) {
        this.decided = decided;
        Button approve = new Button(getTranslation("approvals.approve"), e -> decided.accept(new Decision.Approve()));
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        approve.setDisableOnClick(true);
        approve.addClickListener(e -> approve.setEnabled(true));
        getContent().addClassName("qs-actions");
        getContent()
                .add(
                        approve,
                        new Button(
                                getTranslation("approvals.sendBack"),
                                e -> ask("approvals.sendBack", Decision.SendBack::new)),
                        new Button(
                                getTranslation("approvals.reject"),
                                e -> ask("approvals.reject", Decision.Reject::new)));
    }

    private void ask(String key, Function<String, Decision> answer) {
        TextArea reason = new TextArea(getTranslation("approvals.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(1000);
        reason.setWidthFull();
        new FormDialog(
                        getTranslation(key),
                        getTranslation(key),
                        () -> {
                            decided.accept(answer.apply(reason.getValue()));
                            return true;
                        },
                        reason)
                .open();
    }
}
