package org.qingshou.approvals.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.Decision;

/** The three answers of a checker; a no and a "not yet" need a reason. A deputy is told in whose place. */
class DecisionBar extends Composite<Div> {
    private final Consumer<Decision> decided;

    DecisionBar(@Nullable String decidesFor, Consumer<Decision> decided) {
        this.decided = decided;
        Button approve = new Button(getTranslation("approvals.approve"), e -> decided.accept(new Decision.Approve()));
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        approve.setDisableOnClick(true);
        approve.addClickListener(e -> approve.setEnabled(true));
        Div buttons = new Div(
                approve,
                new Button(
                        getTranslation("approvals.sendBack"),
                        e -> ask("approvals.sendBack", "approvals.question", Decision.SendBack::new)),
                new Button(
                        getTranslation("approvals.reject"),
                        e -> ask("approvals.reject", "approvals.reason", Decision.Reject::new)));
        buttons.addClassName("qs-actions");
        getContent().addClassName("qs-stack");
        if (decidesFor != null) {
            Paragraph deputy = new Paragraph(getTranslation("approvals.decides.for", decidesFor));
            deputy.addClassName("qs-advice");
            getContent().add(deputy);
        }
        getContent().add(buttons);
    }

    private void ask(String title, String field, Function<String, Decision> answer) {
        WordsDialog.open(this, title, field, words -> decided.accept(answer.apply(words)));
    }
}
