package org.qingshou.approvals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.qingshou.uikit.FormDialog;

/** Asks for the words that go with an act: why it is refused, what is asked, the answer. */
final class WordsDialog {
    private static final int LONGEST = 1000;

    private WordsDialog() {}

    /** The button with which a maker answers what was asked back. */
    static Button answer(Consumer<String> said) {
        Button answer = new Button();
        answer.setText(answer.getTranslation("approvals.answer"));
        answer.addClickListener(e -> open(answer, "approvals.answer", "approvals.answer.field", said));
        return answer;
    }

    static void open(Component owner, String title, String field, Consumer<String> said) {
        TextArea words = new TextArea(owner.getTranslation(field));
        words.setRequiredIndicatorVisible(true);
        words.setMaxLength(LONGEST);
        words.setWidthFull();
        new FormDialog(
                        owner.getTranslation(title),
                        owner.getTranslation(title),
                        () -> {
                            said.accept(words.getValue());
                            return true;
                        },
                        words)
                .open();
    }
}
