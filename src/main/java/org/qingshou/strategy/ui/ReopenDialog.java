package org.qingshou.strategy.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.qingshou.uikit.FormDialog;

/** Asks why a settled method is to begin once more. */
class ReopenDialog {
    private final FormDialog dialog;

    ReopenDialog(Consumer<String> taken) {
        TextArea reason = reason();
        dialog = new FormDialog(
                reason.getTranslation("strategy.act.REOPEN"),
                reason.getTranslation("strategy.ask"),
                () -> {
                    taken.accept(reason.getValue());
                    return true;
                },
                reason);
    }

    void open() {
        dialog.open();
    }

    static TextArea reason() {
        TextArea reason = new TextArea();
        reason.setLabel(reason.getTranslation("strategy.reason"));
        reason.setMaxLength(1000);
        reason.setWidthFull();
        return reason;
    }
}
