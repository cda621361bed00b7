package org.qingshou.ledger.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qingshou.ledger.dayend.DayEndRun;
import org.qingshou.ledger.dayend.DayEndState;
import org.qingshou.uikit.Marks;

/** The steps of one run in their order: which are done, how much each changed, how long it took. */
class DayEndSteps extends Composite<Div> {
    private final Paragraph problem = new Paragraph();
    private final Grid<String> grid = new Grid<>();
    private final List<String> names;
    private Map<String, DayEndRun.Step> done = Map.of();

    DayEndSteps(List<String> names) {
        this.names = names;
        grid.addColumn(name -> getTranslation("dayend.step." + name))
                .setHeader(getTranslation("ledger.dayend.step"))
                .setFlexGrow(2);
        grid.addComponentColumn(name -> done.containsKey(name)
                        ? Marks.of(getTranslation("ledger.dayend.step.done"), Marks.Tone.GOOD)
                        : Marks.of(getTranslation("ledger.dayend.step.waiting"), Marks.Tone.NEUTRAL))
                .setHeader(getTranslation("ledger.import.state"))
                .setWidth("7rem")
                .setFlexGrow(0);
        figure("ledger.dayend.changed", step -> Shown.count(step.changed()));
        figure("ledger.dayend.seconds", step -> Shown.seconds(step.millis()));
        grid.setAllRowsVisible(true);
        problem.addClassName("qs-refusal");
        getContent().addClassName("qs-stack");
        getContent().add(problem, grid);
    }

    private void figure(String key, Function<DayEndRun.Step, String> value) {
        grid.addColumn(name -> {
                    DayEndRun.Step step = done.get(name);
                    return step == null ? "" : value.apply(step);
                })
                .setHeader(getTranslation(key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    void show(DayEndRun run) {
        done = run.steps().stream().collect(Collectors.toMap(DayEndRun.Step::name, Function.identity()));
        grid.setItems(names);
        String broke = run.problem();
        problem.setVisible(run.state() == DayEndState.FAILED && broke != null);
        problem.setText(broke == null ? "" : getTranslation("ledger.dayend.broke", broke));
    }
}
