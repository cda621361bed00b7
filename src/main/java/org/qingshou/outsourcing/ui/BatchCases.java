package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import java.util.List;
import org.qingshou.outsourcing.BatchDesk;
import org.qingshou.outsourcing.BatchView;
import org.qingshou.outsourcing.PlacementState;
import org.qingshou.outsourcing.PlacementView;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;

/** The cases of a batch; while it waits, whoever decides takes single ones out. */
class BatchCases extends Composite<Div> {
    private final transient BatchDesk desk;
    private final transient BatchView batch;
    private final transient Runnable changed;

    BatchCases(BatchDesk desk, BatchView batch, Runnable changed) {
        this.desk = desk;
        this.batch = batch;
        this.changed = changed;
        boolean takesOut = desk.mayTakeOut(batch);
        Grid<PlacementView> grid = new Grid<>();
        grid.addComponentColumn(row -> Shown.toCase(row.caseId(), row.caseNo()))
                .setHeader(getTranslation("outsourcing.column.case"));
        grid.addColumn(PlacementView::branch).setHeader(getTranslation("outsourcing.column.branch"));
        grid.addColumn(row -> row.amount().shown())
                .setHeader(getTranslation("outsourcing.column.total"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addComponentColumn(row -> Shown.state(this, row.state()))
                .setHeader(getTranslation("outsourcing.column.state"));
        grid.addColumn(this::why)
                .setHeader(getTranslation("outsourcing.column.why"))
                .setFlexGrow(2);
        if (takesOut) grid.addComponentColumn(this::out).setHeader(getTranslation("outsourcing.column.action"));
        PhoneCards.on(
                grid,
                getTranslation("outsourcing.column.case"),
                row -> new RowCard(
                                Shown.toCase(row.caseId(), row.caseNo()),
                                row.amount().shown())
                        .soft(Shown.joined(row.branch(), why(row)))
                        .marks(
                                takesOut
                                        ? List.of(Shown.state(this, row.state()), out(row))
                                        : List.of(Shown.state(this, row.state()))));
        grid.setAllRowsVisible(true);
        grid.setItems(DataProvider.fromCallbacks(
                query -> desk.placements(batch.id(), query.getOffset(), query.getLimit()).stream(),
                query -> desk.countPlacements(batch.id())));
        getContent().add(grid);
    }

    private String why(PlacementView row) {
        return PlacementCard.reason(this, row.endReason());
    }

    private Component out(PlacementView row) {
        if (row.state() != PlacementState.PROPOSED) return new Span();
        Button button = new Button(
                getTranslation("batches.out"), e -> new TakeOutDialog(desk, batch.id(), row, changed).open());
        button.setAriaLabel(getTranslation("batches.out.of", row.caseNo()));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
