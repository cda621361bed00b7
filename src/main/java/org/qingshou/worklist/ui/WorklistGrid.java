package org.qingshou.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.qingshou.uikit.ListColumns;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.TwoLines;
import org.qingshou.worklist.WorklistDesk;
import org.qingshou.worklist.WorklistRow;

/** The list: a table on a desk, one card under the other on a phone; read as it scrolls. */
class WorklistGrid extends Composite<Div> {
    private final Grid<WorklistRow> grid = new Grid<>();
    private final Grid.Column<WorklistRow> card;

    WorklistGrid(Words words, Consumer<WorklistRow> chosen, Consumer<WorklistRow> opened) {
        grid.addClassName("qs-worklist-grid");
        var customer = grid.addComponentColumn(row -> new TwoLines(row.customer(), words.beneath(row)));
        customer.setHeader(getTranslation("worklist.customer")).setWidth("7.5rem");
        grid.addComponentColumn(row -> why(row, words))
                .setKey("worklist.why")
                .setHeader(getTranslation("worklist.why"))
                .setWidth("13rem")
                .setFlexGrow(3);
        fixed(grid.addComponentColumn(row -> orDash(words.method(row))), "worklist.method", "7.5rem");
        fixed(grid.addColumn(row -> row.total().shown()), "worklist.total", "7.5rem")
                .setTextAlign(ColumnTextAlign.END);
        fixed(grid.addColumn(WorklistRow::days), "worklist.days", "3.75rem").setTextAlign(ColumnTextAlign.END);
        fixed(grid.addComponentColumn(row -> wrapped(words.next(row))), "worklist.next", "6rem");
        fixed(grid.addComponentColumn(row -> orDash(words.clock(row))), "worklist.clock", "8.5rem");
        card = PhoneCards.on(grid, getTranslation("worklist.customer"), row -> PhoneRow.of(row, words));
        grid.setEmptyStateText(getTranslation("worklist.empty"));
        // Arrow keys move the focus; what has the focus is shown beside the list.
        grid.addCellFocusListener(e -> e.getItem().ifPresent(grid::select));
        grid.addSelectionListener(e -> e.getFirstSelectedItem().ifPresent(chosen));
        grid.addItemDoubleClickListener(e -> opened.accept(e.getItem()));
        // A phone has no room beside the list and no second click.
        grid.addItemClickListener(e -> {
            if (card.isVisible()) opened.accept(e.getItem());
        });
        getContent().addClassName("qs-worklist-list");
        getContent().add(grid);
    }

    /** @param rows those from an offset on, at most so many */
    void source(BiFunction<Integer, Integer, List<WorklistRow>> rows, IntSupplier count) {
        grid.setItemsPageable(
                page -> rows.apply((int) page.getOffset(), page.getPageSize()), page -> (long) count.getAsInt());
    }

    ListColumns columns() {
        return new ListColumns("worklist", grid);
    }

    void refresh() {
        grid.deselectAll();
        grid.getDataProvider().refreshAll();
    }

    Optional<WorklistRow> selected() {
        return grid.getSelectedItems().stream().findFirst();
    }

    void show(WorklistDesk.Placed next) {
        grid.scrollToIndex(next.index());
        grid.select(next.row());
    }

    private Grid.Column<WorklistRow> fixed(Grid.Column<WorklistRow> column, String headerKey, String width) {
        column.setKey(headerKey).setHeader(getTranslation(headerKey));
        return column.setWidth(width).setFlexGrow(0);
    }

    private static Component orDash(Optional<? extends Component> mark) {
        return mark.<Component>map(each -> each).orElseGet(() -> new Span("—"));
    }

    private static Component why(WorklistRow row, Words words) {
        Div why = new Div(wrapped(words.why(row)));
        why.addClassName("qs-two-lines");
        words.takenOver(row).ifPresent(why::add);
        return why;
    }

    private static Span wrapped(String text) {
        Span span = new Span(text);
        span.addClassName("qs-wrap");
        return span;
    }
}
