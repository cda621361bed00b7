package org.qingshou.approvals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.ApprovalDesk;
import org.qingshou.approvals.ApprovalDesk.Box;
import org.qingshou.approvals.ApprovalDesk.Row;
import org.qingshou.uikit.Said;

/** Requests as a lazy list: kind, what it is about, who asked, how long it waits. */
class RequestGrid extends Composite<Grid<Row>> {
    private final ApprovalDesk desk;
    private Box box = Box.MINE;
    private @Nullable String kind;

    RequestGrid(ApprovalDesk desk, Consumer<UUID> opened, Consumer<Boolean> anyChosen) {
        this.desk = desk;
        Grid<Row> grid = getContent();
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addComponentColumn(row -> subject(row, opened))
                .setHeader(getTranslation("approvals.subject"))
                .setFlexGrow(3);
        grid.addComponentColumn(RequestMarks::standing)
                .setHeader(getTranslation("approvals.age"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.setEmptyStateText(getTranslation("approvals.empty"));
        grid.addSelectionListener(e -> anyChosen.accept(!e.getAllSelectedItems().isEmpty()));
        grid.addItemDoubleClickListener(e -> opened.accept(e.getItem().id()));
    }

    void show(Box newBox, @Nullable String newKind) {
        box = newBox;
        kind = newKind;
        getContent().deselectAll();
        getContent()
                .setItems(DataProvider.fromCallbacks(
                        query -> desk.page(box, kind, query.getOffset(), query.getLimit()).stream(),
                        query -> desk.count(box, kind)));
    }

    /** Reads the rows anew; what is selected stays so. */
    void refresh() {
        getContent().getDataProvider().refreshAll();
    }

    List<Row> chosen() {
        return List.copyOf(getContent().getSelectedItems());
    }

    private Component subject(Row row, Consumer<UUID> opened) {
        Button title = new Button(Said.of(this, row.about()), e -> opened.accept(row.id()));
        title.addClassName("qs-link");
        title.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Span what =
                new Span(getTranslation("approvals.kind.maker", getTranslation("approval." + row.kind()), row.maker()));
        what.addClassName("qs-soft");
        Div lines = new Div(title, what);
        lines.addClassName("qs-two-lines");
        return lines;
    }
}
