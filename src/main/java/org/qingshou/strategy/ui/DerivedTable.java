package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import org.qingshou.strategy.method.Cell;
import org.qingshou.strategy.method.Derived;

/** One column may be drawn as bars, which repeat what its figures say and are therefore silent. */
class DerivedTable extends Composite<NativeTable> {
    private final Derived table;
    private final FieldTexts texts;
    private final int drawn;
    private final double longest;

    DerivedTable(Derived table, FieldTexts texts) {
        this.table = table;
        this.texts = texts;
        drawn = table.drawn().map(table.columns()::indexOf).orElse(-1);
        longest = table.rows().stream()
                .mapToDouble(row -> drawn < 0 ? 0 : number(row.get(drawn)))
                .max()
                .orElse(0);
        getContent().addClassName("qs-table");
        NativeTableRow head = getContent().getHead().addRow();
        for (int i = 0; i < table.columns().size(); i++)
            head.add(header(
                    texts.of("derived." + table.key() + "." + table.columns().get(i)), "col", i));
        for (List<Cell> row : table.rows()) {
            NativeTableRow line = getContent().getBody().addRow();
            line.add(header(texts.of(row.getFirst()), "row", 0));
            for (int i = 1; i < row.size(); i++) line.add(cell(row.get(i), i));
        }
    }

    private NativeTableHeaderCell header(String text, String scope, int column) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        cell.setClassName("qs-number", figures(column));
        return cell;
    }

    private NativeTableCell cell(Cell value, int column) {
        NativeTableCell cell = new NativeTableCell(new Span(texts.of(value)));
        cell.setClassName("qs-number", figures(column));
        if (column == drawn) cell.add(bar(value));
        return cell;
    }

    private Component bar(Cell value) {
        ProgressBar bar = new ProgressBar(0, Math.max(longest, 1), Math.max(0, number(value)));
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    private boolean figures(int column) {
        return table.rows().stream()
                .map(row -> row.get(column))
                .anyMatch(cell ->
                        cell instanceof Cell.Amount || cell instanceof Cell.Number || cell instanceof Cell.Percent);
    }

    private static double number(Cell cell) {
        return switch (cell) {
            case Cell.Amount amount -> amount.value().amount().doubleValue();
            case Cell.Number number -> number.value();
            case Cell.Percent percent -> percent.value().doubleValue();
            case Cell.Day ignored -> 0;
            case Cell.Text ignored -> 0;
            case Cell.Person ignored -> 0;
            case Cell.Word ignored -> 0;
            case Cell.None ignored -> 0;
        };
    }
}
