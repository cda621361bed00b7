package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.Set;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.Leave;
import org.qingshou.strategy.StepState;
import org.qingshou.strategy.StrategyReads.Act;
import org.qingshou.strategy.StrategyReads.Workspace;
import org.qingshou.uikit.Notes;

/** What can be done with the chosen method's step now, as its record says. */
class StepActions extends Composite<Div> {
    private final CaseId caseId;
    private final Workspace workspace;
    private final StrategyTools tools;
    private final Runnable changed;

    StepActions(CaseId caseId, Workspace workspace, StrategyTools tools, Runnable changed) {
        this.caseId = caseId;
        this.workspace = workspace;
        this.tools = tools;
        this.changed = changed;
        getContent().addClassName("qs-actions");
        for (Act act : Act.values()) {
            if (!workspace.allowed().contains(act)) continue;
            Button button = new Button(getTranslation("strategy.act." + act), e -> start(act));
            if (act == Act.RECORD || act == Act.PROPOSE) button.addThemeVariants(ButtonVariant.PRIMARY);
            getContent().add(button);
        }
    }

    private void start(Act act) {
        switch (act) {
            case RECORD -> new RecordDialog(caseId, workspace, workspace.kinds().getFirst(), tools, changed).open();
            case PROPOSE -> new ProposeDialog(caseId, workspace.method(), tools, changed).open();
            case SUCCEED -> new LeaveDialog(workspace, StepState.SUCCEEDED, this::leave).open();
            case EXHAUST -> new LeaveDialog(workspace, StepState.EXHAUSTED, this::leave).open();
            case WITHDRAW -> leave(Leave.withdrawn(workspace.method()));
            case WAIVE ->
                new WaiveDialog(caseId, Map.of(workspace.method(), workspace.notApplicable()), Map.of(), tools, changed)
                        .open();
            case REOPEN -> new ReopenDialog(caseId, workspace.method(), this::reopen).open();
        }
    }

    private void leave(Leave leave) {
        boolean asked = tools.proposals().leave(caseId, leave).isPresent();
        done(asked ? "strategy.asked" : "strategy.saved");
    }

    private void reopen(String reason) {
        boolean asked = tools.proposals()
                .reopen(caseId, Set.of(workspace.method()), reason)
                .isPresent();
        done(asked ? "strategy.asked" : "strategy.reopened");
    }

    private void done(String key) {
        Notes.done(getTranslation(key));
        changed.run();
    }
}
