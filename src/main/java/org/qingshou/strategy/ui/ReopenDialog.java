package org.qingshou.strategy.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.uikit.DraftPlace;
import org.qingshou.uikit.FormDialog;

/** Asks why a settled method is to begin once more. */
class ReopenDialog {
    private final FormDialog dialog;

    ReopenDialog(CaseId caseId, MethodCode method, Consumer<String> taken) {
        TextArea reason = reason();
        dialog = new FormDialog(
                reason.getTranslation("strategy.act.REOPEN"),
                reason.getTranslation("strategy.ask"),
                () -> {
                    taken.accept(reason.getValue());
                    return true;
                },
                reason);
        dialog.keep(DraftPlace.of("reopening", caseId, method));
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
