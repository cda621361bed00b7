package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qingshou.strategy.Leave;
import org.qingshou.strategy.StepState;
import org.qingshou.strategy.StrategyReads.Running;
import org.qingshou.strategy.method.Outcome;

/** How a running step is left when another opens: not at all, with an outcome, or put aside. */
class LeaveChoice extends Composite<Div> {
    private record Way(Running running, StepState to) {}

    private final Select<Way> way = new Select<>();
    private final Div outcomes = new Div();
    private Select<Outcome> outcome = new Select<>();

    LeaveChoice(List<Running> running) {
        List<Way> ways = new ArrayList<>();
        for (Running step : running) {
            ways.add(new Way(step, StepState.SUCCEEDED));
            ways.add(new Way(step, StepState.EXHAUSTED));
            ways.add(new Way(step, StepState.AVAILABLE));
        }
        way.setLabel(getTranslation("strategy.leave"));
        way.setItems(ways);
        way.setEmptySelectionAllowed(true);
        way.setEmptySelectionCaption(getTranslation("strategy.leave.keep"));
        way.setItemLabelGenerator(this::label);
        way.setWidthFull();
        way.addValueChangeListener(e -> offer());
        getContent().addClassName("qs-stack");
        getContent().add(way, outcomes);
        getContent().setVisible(!running.isEmpty());
    }

    private String label(Way chosen) {
        return chosen == null
                ? getTranslation("strategy.leave.keep")
                : getTranslation(
                        "strategy.leave.way",
                        getTranslation("method." + chosen.running().method() + ".name"),
                        getTranslation("strategy.leave." + chosen.to()));
    }

    private void offer() {
        outcomes.removeAll();
        Way chosen = way.getValue();
        if (chosen == null || chosen.to() == StepState.AVAILABLE) return;
        outcome =
                LeaveDialog.outcomes(chosen.running().method(), chosen.running().outcomes(), chosen.to());
        outcomes.add(outcome);
    }

    /** Marks the outcome where it is needed and missing. */
    boolean complete() {
        Way chosen = way.getValue();
        boolean missing = chosen != null && chosen.to() != StepState.AVAILABLE && outcome.isEmpty();
        outcome.setInvalid(missing);
        return !missing;
    }

    Optional<Leave> value() {
        return Optional.ofNullable(way.getValue())
                .map(chosen -> chosen.to() == StepState.AVAILABLE
                        ? Leave.withdrawn(chosen.running().method())
                        : new Leave(
                                chosen.running().method(),
                                chosen.to(),
                                outcome.getValue().code()));
    }
}
