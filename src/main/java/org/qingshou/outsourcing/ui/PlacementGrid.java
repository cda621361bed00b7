package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.DataProvider;
import java.util.List;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.outsourcing.OutsourcingDesk;
import org.qingshou.outsourcing.PlacementState;
import org.qingshou.outsourcing.PlacementView;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;

/** Placements by state, with the days left. */
class PlacementGrid extends Composite<Div> {
    private final OutsourcingDesk desk;
    private final Select<PlacementState> state = new Select<>();
    private final Span count = new Span();
    private final Grid<PlacementView> grid = new Grid<>();

    PlacementGrid(OutsourcingDesk desk, BusinessClock clock) {
        this.desk = desk;
        state.setLabel(getTranslation("outsourcing.column.state"));
        state.setItems(PlacementState.values());
        state.setItemLabelGenerator(s -> getTranslation(s == null ? "outsourcing.state.all" : "placement-state." + s));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("outsourcing.state.all"));
        state.addValueChangeListener(e -> refresh());
        grid.addComponentColumn(row -> Shown.toCase(row.caseId(), row.caseNo()))
                .setHeader(getTranslation("outsourcing.column.case"))
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addColumn(PlacementView::agencyName).setHeader(getTranslation("outsourcing.agency"));
        grid.addColumn(PlacementView::batchNo)
                .setHeader(getTranslation("outsourcing.column.batch"))
                .setWidth("13rem");
        grid.addColumn(row -> row.amount().shown())
                .setHeader(getTranslation("outsourcing.column.total"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addComponentColumn(row -> Shown.state(this, row.state()))
                .setHeader(getTranslation("outsourcing.column.state"));
        grid.addComponentColumn(row -> Shown.worker(this, row))
                .setHeader(getTranslation("outsourcing.worker"))
                .setWidth("13rem");
        grid.addColumn(row -> Shown.text(row.expiresOn())).setHeader(getTranslation("outsourcing.column.expires"));
        grid.addColumn(row -> Shown.daysLeft(row, clock.today()))
                .setHeader(getTranslation("outsourcing.column.daysLeft"))
                .setTextAlign(ColumnTextAlign.END);
        PhoneCards.on(
                grid,
                getTranslation("outsourcing.column.case"),
                row -> new RowCard(
                                Shown.toCase(row.caseId(), row.caseNo()),
                                row.amount().shown())
                        .soft(Shown.joined(row.agencyName(), row.batchNo(), row.expiresOn()))
                        .marks(List.of(Shown.state(this, row.state()), Shown.worker(this, row))));
        grid.addClassName("qs-fill");
        grid.setEmptyStateText(getTranslation("outsourcing.placements.none"));
        count.addClassName("qs-soft");
        Div filters = new Div(state, count);
        filters.addClassName("qs-row");
        getContent().addClassName("qs-stack");
        getContent().add(filters, grid);
    }

    void refresh() {
        PlacementState chosen = state.getValue();
        count.setText(
                getTranslation("outsourcing.placements.count", Integer.toString(desk.countPlacements(chosen, null))));
        grid.setItems(DataProvider.fromCallbacks(
                query -> desk.placements(chosen, null, query.getOffset(), query.getLimit()).stream(),
                query -> desk.countPlacements(chosen, null)));
    }
}
