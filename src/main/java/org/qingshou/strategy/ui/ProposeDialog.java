package org.qingshou.strategy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.StrategyReads.Workspace;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.uikit.DraftPlace;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Proposes to open a method's step, and says how a running one is left. */
class ProposeDialog {
    private final FormDialog dialog;

    ProposeDialog(CaseId caseId, MethodCode method, StrategyTools tools, Runnable changed) {
        Workspace workspace = tools.reads().workspace(caseId, method);
        LeaveChoice leaving = new LeaveChoice(workspace.running());
        TextArea reason = ReopenDialog.reason();
        reason.setHelperText(reason.getTranslation("strategy.reason.help"));
        Div misfit = new Div();
        workspace
                .misfit()
                .ifPresent(word -> misfit.add(new Paragraph(reason.getTranslation(
                        "strategy.misfit", reason.getTranslation("method." + method + ".misfit." + word)))));
        String name = reason.getTranslation("method." + method + ".name");
        dialog = new FormDialog(
                reason.getTranslation("strategy.propose.this", name),
                reason.getTranslation("strategy.ask"),
                () -> {
                    if (!leaving.complete()) return false;
                    Optional<?> asked = tools.proposals().propose(caseId, method, leaving.value(), reason.getValue());
                    Notes.done(reason.getTranslation(asked.isPresent() ? "strategy.asked" : "strategy.opened"));
                    changed.run();
                    return true;
                },
                misfit,
                leaving,
                reason);
        dialog.keep(DraftPlace.of("proposal", caseId, method));
    }

    void open() {
        dialog.open();
    }
}
