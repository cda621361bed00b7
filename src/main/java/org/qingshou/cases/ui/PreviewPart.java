package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import org.qingshou.cases.AssignmentPreview;
import org.qingshou.cases.OfficerLoad;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;
import org.qingshou.uikit.TwoLines;

/** What an assignment would do: in words, and officer by officer before, taken, given and after. */
class PreviewPart extends Composite<Div> {
    private final Div words = new Div();
    private final Grid<AssignmentPreview.Line> grid = new Grid<>();

    PreviewPart() {
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(line -> new TwoLines(line.name(), line.branch().value()))
                .setHeader(getTranslation("cases.preview.officer"))
                .setAutoWidth(true);
        load("before", AssignmentPreview.Line::before);
        load("taken", AssignmentPreview.Line::taken);
        load("given", AssignmentPreview.Line::given);
        load("after", AssignmentPreview.Line::after);
        PhoneCards.on(grid, getTranslation("cases.preview.officer"), this::card);
        words.getElement().setAttribute("role", "status");
        getContent().addClassName("qs-stack");
        getContent().add(words, grid);
    }

    void show(AssignmentPreview preview) {
        words.removeAll();
        say("cases.preview.moves", preview.moves().size());
        if (preview.held() > 0) say("cases.preview.held", preview.held());
        if (preview.placed() > 0) say("cases.preview.placed", preview.placed());
        if (preview.kept() > 0) say("cases.preview.kept", preview.kept());
        if (preview.untaken() > 0) say("cases.preview.untaken", preview.untaken());
        grid.setItems(preview.lines());
    }

    private void say(String key, int count) {
        words.add(new Paragraph(getTranslation(key, Integer.toString(count))));
    }

    private void load(String name, SerializableFunction<AssignmentPreview.Line, OfficerLoad> part) {
        grid.addComponentColumn(line -> cell(part.apply(line)))
                .setHeader(getTranslation("cases.preview." + name))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    private static TwoLines cell(OfficerLoad load) {
        return load.cases() == 0
                ? new TwoLines("—", "")
                : new TwoLines(Integer.toString(load.cases()), load.amount().shown());
    }

    private RowCard card(AssignmentPreview.Line line) {
        RowCard card = new RowCard(
                        new Span(line.name()),
                        line.before().cases() + " → " + line.after().cases())
                .soft(told("before", line.before()));
        if (line.taken().cases() > 0) card.line(told("taken", line.taken()));
        if (line.given().cases() > 0) card.line(told("given", line.given()));
        return card.line(told("after", line.after()));
    }

    private String told(String name, OfficerLoad load) {
        return getTranslation(
                "cases.preview.told",
                getTranslation("cases.preview." + name),
                Integer.toString(load.cases()),
                load.amount().shown());
    }
}
