package org.qingshou.strategy.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.qingshou.strategy.Leave;
import org.qingshou.strategy.StepState;
import org.qingshou.strategy.StrategyReads.Workspace;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.Outcome;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.NeededSelect;

/** Asks for the outcome with which a step ends. */
class LeaveDialog {
    private final Select<Outcome> outcome;
    private final FormDialog dialog;

    LeaveDialog(Workspace workspace, StepState to, Consumer<Leave> taken) {
        outcome = outcomes(workspace.method(), workspace.outcomes(), to);
        dialog = new FormDialog(
                outcome.getTranslation("step." + to),
                outcome.getTranslation("kit.save"),
                () -> {
                    outcome.setInvalid(outcome.isEmpty());
                    if (outcome.isEmpty()) return false;
                    taken.accept(
                            new Leave(workspace.method(), to, outcome.getValue().code()));
                    return true;
                },
                outcome);
    }

    void open() {
        dialog.open();
    }

    /** Those of the method's outcomes that can stand behind this end. */
    static Select<Outcome> outcomes(MethodCode method, List<Outcome> outcomes, StepState to) {
        Select<Outcome> select = new NeededSelect<>();
        select.setLabel(select.getTranslation("strategy.outcome"));
        select.setItems(outcomes.stream()
                .filter(outcome -> to == StepState.EXHAUSTED || outcome.helped())
                .toList());
        select.setItemLabelGenerator(
                outcome -> select.getTranslation("method." + method + ".outcome." + outcome.code()));
        select.setRequiredIndicatorVisible(true);
        select.setWidthFull();
        return select;
    }
}
