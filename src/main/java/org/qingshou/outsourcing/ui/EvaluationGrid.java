package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.qingshou.kernel.ActorId;
import org.qingshou.outsourcing.AgencyEvaluation;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;

/** The evaluations of an agency, the latest first; there is about one a year. */
class EvaluationGrid extends Composite<Div> {
    EvaluationGrid(List<AgencyEvaluation> evaluations, Function<ActorId, String> names) {
        Grid<AgencyEvaluation> grid = new Grid<>();
        grid.addColumn(row -> row.on().toString())
                .setHeader(getTranslation("agencies.evaluation.on"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::mark)
                .setHeader(getTranslation("agencies.evaluation.result"))
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addColumn(row -> Shown.text(row.score()))
                .setHeader(getTranslation("agencies.evaluation.points"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(row -> row.dueOn().toString())
                .setHeader(getTranslation("agencies.evaluation.next"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(AgencyEvaluation::note)
                .setHeader(getTranslation("agencies.evaluation.words"))
                .setFlexGrow(3)
                .setTooltipGenerator(AgencyEvaluation::note);
        grid.addColumn(row -> names.apply(row.by())).setHeader(getTranslation("agencies.entered.by"));
        PhoneCards.on(
                grid,
                getTranslation("agencies.evaluation.on"),
                row -> new RowCard(new Span(row.on().toString()), Shown.text(row.score()))
                        .soft(row.note())
                        .soft(Shown.joined(
                                getTranslation(
                                        "agencies.evaluation.next.on",
                                        row.dueOn().toString()),
                                names.apply(row.by())))
                        .marks(List.of(mark(row))));
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(getTranslation("agencies.evaluation.none"));
        grid.setItems(evaluations);
        getContent().add(grid);
    }

    private Component mark(AgencyEvaluation row) {
        Marks.Tone tone = switch (row.result()) {
            case GOOD -> Marks.Tone.GOOD;
            case WATCH -> Marks.Tone.WARN;
            case FAILED -> Marks.Tone.BAD;
        };
        return Marks.of(getTranslation("evaluation-result." + row.result()), tone);
    }
}
