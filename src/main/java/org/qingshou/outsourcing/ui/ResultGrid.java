package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.qingshou.outsourcing.ResultFile;
import org.qingshou.outsourcing.ResultRow;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;
import org.qingshou.uikit.Said;

/** The rows of a file of results, those first of which something is to be said. */
class ResultGrid extends Grid<ResultRow> {
    ResultGrid(ResultFile file) {
        addColumn(row -> Long.toString(row.line()))
                .setHeader(getTranslation("outsourcing.results.line"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(ResultRow::packageId)
                .setHeader(getTranslation("outsourcing.column.package"))
                .setFlexGrow(2);
        addColumn(ResultRow::kind).setHeader(getTranslation("outsourcing.results.kind"));
        addComponentColumn(this::fate).setHeader(getTranslation("outsourcing.column.state"));
        addColumn(this::why).setHeader(getTranslation("outsourcing.column.why")).setFlexGrow(3);
        PhoneCards.on(
                this,
                getTranslation("outsourcing.results.line"),
                row -> new RowCard(
                                new Span(getTranslation("outsourcing.results.line.of", Long.toString(row.line()))),
                                row.kind())
                        .soft(row.packageId())
                        .line(why(row))
                        .marks(List.of(fate(row))));
        setItems(file.rows().stream()
                .sorted(java.util.Comparator.comparing((ResultRow row) -> row.fate() != ResultRow.Fate.REFUSED)
                        .thenComparing(row -> row.breaches().isEmpty())
                        .thenComparing(ResultRow::line))
                .toList());
        addClassName("qs-fill");
    }

    private Component fate(ResultRow row) {
        Marks.Tone tone = switch (row.fate()) {
            case TAKEN -> Marks.Tone.GOOD;
            case KNOWN -> Marks.Tone.NEUTRAL;
            case REFUSED -> Marks.Tone.WARN;
        };
        return Marks.of(getTranslation("result-fate." + row.fate()), tone);
    }

    private String why(ResultRow row) {
        String key = row.key();
        if (key != null)
            return getTranslation(
                    "outsourcing.results.refused", Long.toString(row.line()), Said.of(this, key, row.args()));
        return row.breaches().isEmpty()
                ? ""
                : getTranslation("outsourcing.results.breaches", String.join(", ", row.breaches()));
    }
}
