package org.qingshou.strategy.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.uikit.DraftPlace;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Several settled methods once more in one request, as after an agency gave the case back. */
class ResumeDialog {
    private final FormDialog dialog;

    ResumeDialog(CaseId caseId, List<MethodCode> settled, StrategyTools tools, Runnable changed) {
        CheckboxGroup<MethodCode> methods = new CheckboxGroup<>();
        methods.setLabel(methods.getTranslation("strategy.resume.methods"));
        methods.setItems(settled);
        methods.setItemLabelGenerator(code -> methods.getTranslation("method." + code + ".name"));
        TextArea reason = ReopenDialog.reason();
        reason.setRequiredIndicatorVisible(true);
        dialog = new FormDialog(
                methods.getTranslation("strategy.resume"),
                methods.getTranslation("strategy.ask"),
                () -> {
                    boolean asked = tools.proposals()
                            .reopen(caseId, methods.getValue(), reason.getValue())
                            .isPresent();
                    Notes.done(methods.getTranslation(asked ? "strategy.asked" : "strategy.reopened"));
                    changed.run();
                    return true;
                },
                methods,
                reason);
        dialog.keep(DraftPlace.of("resumption", caseId));
    }

    void open() {
        dialog.open();
    }
}
