package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.qingshou.cases.Absence;
import org.qingshou.cases.AssignmentDesk;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;
import org.qingshou.uikit.TwoLines;

/** The officers of a branch with what each has to work, and the way to hand it over. */
class OfficerGrid extends Grid<AssignmentDesk.OfficerLine> {
    OfficerGrid() {
        setAllRowsVisible(true);
        addComponentColumn(line -> new TwoLines(line.name(), line.officer().value()))
                .setHeader(getTranslation("cases.preview.officer"))
                .setAutoWidth(true);
        addComponentColumn(this::standing)
                .setHeader(getTranslation("cases.list.state"))
                .setAutoWidth(true);
        addColumn(line -> Integer.toString(line.load().cases()))
                .setHeader(getTranslation("cases.assignment.cases"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        addColumn(line -> line.load().amount().shown())
                .setHeader(getTranslation("cases.list.due"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        addComponentColumn(this::handOver)
                .setHeader(getTranslation("cases.handover.column"))
                .setAutoWidth(true);
        PhoneCards.on(this, getTranslation("cases.preview.officer"), this::card);
        setEmptyStateText(getTranslation("cases.assignment.nobody"));
    }

    private RowCard card(AssignmentDesk.OfficerLine line) {
        return new RowCard(
                        new Span(line.name()),
                        getTranslation(
                                "cases.assignment.count",
                                Integer.toString(line.load().cases())))
                .soft(line.load().amount().shown())
                .marks(List.of(standing(line), handOver(line)));
    }

    private Component standing(AssignmentDesk.OfficerLine line) {
        Absence away = line.away();
        if (line.gone()) return Marks.of(getTranslation("cases.assignment.gone"), Marks.Tone.BAD);
        return away == null
                ? Marks.of(getTranslation("cases.assignment.here"), Marks.Tone.GOOD)
                : Marks.of(
                        getTranslation("cases.assignment.away", away.lastDay().toString()), Marks.Tone.WARN);
    }

    private Component handOver(AssignmentDesk.OfficerLine line) {
        RouterLink link = new RouterLink(
                getTranslation("cases.handover.open"),
                HandOverView.class,
                new RouteParameters(HandOverView.OFFICER, line.officer().value()));
        link.getElement().setAttribute("aria-label", getTranslation("cases.handover.open.of", line.name()));
        return link;
    }
}
