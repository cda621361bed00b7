package org.qingshou.ledger.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.ContactValues;
import org.qingshou.ledger.tape.CanonicalColumn;
import org.qingshou.ledger.tape.PreviewRow;
import org.qingshou.uikit.Panel;
import org.qingshou.uikit.Said;

/** The first rows as the mapping reads them, with what is wrong beside each; or what the mapping still lacks. */
class PreviewPanel extends Composite<Panel> {
    private static final Set<CanonicalColumn.Type> FIGURES =
            EnumSet.of(CanonicalColumn.Type.AMOUNT, CanonicalColumn.Type.RATE, CanonicalColumn.Type.DAYS);

    private static final Set<String> NAMING_COLUMNS =
            Set.of("tape.profile.missing", "tape.profile.no-source", "tape.profile.sources");

    private final Paragraph lacks = new Paragraph();
    private final Grid<PreviewRow> grid = new Grid<>();

    PreviewPanel() {
        lacks.addClassName("qs-refusal");
        lacks.getElement().setAttribute("role", "status");
        grid.addClassName("qs-preview");
        getContent().setBody(lacks, grid);
    }

    @Override
    protected Panel initContent() {
        return new Panel(getTranslation("ledger.import.preview"));
    }

    void show(List<PreviewRow> rows) {
        lacks.setVisible(false);
        grid.setVisible(true);
        grid.removeAllColumns();
        grid.addColumn(PreviewRow::row)
                .setHeader(getTranslation("tape.rejected.row"))
                .setAutoWidth(true)
                .setFrozen(true);
        grid.addColumn(this::problem)
                .setHeader(getTranslation("ledger.import.verdict"))
                .setAutoWidth(true);
        Set<CanonicalColumn> mapped = EnumSet.noneOf(CanonicalColumn.class);
        rows.forEach(row -> mapped.addAll(row.values().keySet()));
        for (CanonicalColumn column : mapped)
            grid.addColumn(row -> shown(column, row.values().getOrDefault(column, "")))
                    .setHeader(getTranslation("tape.column." + column.code()))
                    .setTextAlign(FIGURES.contains(column.type()) ? ColumnTextAlign.END : ColumnTextAlign.START)
                    .setAutoWidth(true);
        grid.setItems(rows);
    }

    void show(Refused refused) {
        String key = refused.key();
        List<String> args = Arrays.stream(refused.args()).map(String::valueOf).toList();
        boolean namesColumn = NAMING_COLUMNS.contains(key);
        lacks.setText(Said.of(this, key, namesColumn ? List.of("#tape.column." + args.getFirst()) : args));
        lacks.setVisible(true);
        grid.setVisible(false);
    }

    private String problem(PreviewRow row) {
        if (row.leftOut()) return getTranslation("ledger.import.left-out.row");
        String reason = row.problem();
        String field = row.field();
        if (reason == null || field == null) return getTranslation("ledger.import.fine");
        return getTranslation("tape.column." + field) + ": "
                + getTranslation(
                        "tape.reject." + reason,
                        row.args().stream().map(ContactValues::masked).toArray());
    }

    private static String shown(CanonicalColumn column, String value) {
        return switch (column.type()) {
            case PHONE, PERSONAL -> ContactValues.masked(value);
            default -> value;
        };
    }
}
