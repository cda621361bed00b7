package org.qingshou.retention.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.qingshou.retention.PreviewLine;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;
import org.qingshou.uikit.TwoLines;

/** Kinds of records with how many may go; ids stand for examples, because nobody's data is needed to decide. */
class PreviewGrid extends Grid<PreviewLine> {
    PreviewGrid() {
        addComponentColumn(row -> new TwoLines(getTranslation("retention.kind." + row.kind()), rule(row.rule())))
                .setHeader(getTranslation("retention.column.kind"))
                .setFlexGrow(3);
        addColumn(PreviewLine::count)
                .setHeader(getTranslation("retention.column.count"))
                .setTextAlign(ColumnTextAlign.END);
        addComponentColumn(this::overdue).setHeader(getTranslation("retention.column.overdue"));
        addColumn(this::span).setHeader(getTranslation("retention.column.span")).setFlexGrow(2);
        addColumn(PreviewGrid::examples)
                .setHeader(getTranslation("retention.column.examples"))
                .setFlexGrow(2);
        PhoneCards.on(this, getTranslation("retention.column.kind"), this::card);
        setAllRowsVisible(true);
    }

    private RowCard card(PreviewLine row) {
        return new RowCard(new Span(getTranslation("retention.kind." + row.kind())), Long.toString(row.count()))
                .soft(rule(row.rule()))
                .line(span(row))
                .marks(row.overdue() == 0 ? List.of() : List.of(overdue(row)));
    }

    private String rule(String id) {
        return getTranslation("retention.rule." + id);
    }

    private Component overdue(PreviewLine row) {
        return row.overdue() == 0
                ? new Span("0")
                : Marks.of(getTranslation("retention.overdue", Long.toString(row.overdue())), Marks.Tone.WARN);
    }

    private String span(PreviewLine row) {
        return row.oldest() == null || row.newest() == null
                ? ""
                : getTranslation(
                        "retention.span", row.oldest().toString(), row.newest().toString());
    }

    /** The end of an id tells records apart, its beginning is only time. */
    private static String examples(PreviewLine row) {
        return row.examples().stream()
                .map(id -> "…" + id.toString().substring(24))
                .collect(Collectors.joining(" "));
    }
}
