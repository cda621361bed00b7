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
import org.qingshou.outsourcing.AgencyInfo;
import org.qingshou.outsourcing.OutsourcingDesk;
import org.qingshou.outsourcing.PlacementState;
import org.qingshou.outsourcing.PlacementView;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;

/** Placements by state, with the days left. */
class PlacementGrid extends Composite<Div> {
    private final OutsourcingDesk desk;
    private final Select<PlacementState> state = new Select<>();
    private final Select<AgencyInfo> agency = new Select<>();
    private final Span count = new Span();
    private final Grid<PlacementView> grid = new Grid<>();

    PlacementGrid(OutsourcingDesk desk, BusinessClock clock) {
        this.desk = desk;
        agency.setLabel(getTranslation("outsourcing.agency"));
        agency.setItems(desk.agencies());
        agency.setItemLabelGenerator(each -> each == null ? getTranslation("outsourcing.agency.all") : each.name());
        agency.setEmptySelectionAllowed(true);
        agency.setEmptySelectionCaption(getTranslation("outsourcing.agency.all"));
        agency.addValueChangeListener(e -> refresh());
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
        Div filters = new Div(state, agency, count);
        filters.addClassName("qs-row");
        getContent().addClassName("qs-stack");
        getContent().add(filters, grid);
    }

    /** Narrowed to one agency, as an address asks for it. */
    void narrow(String code) {
        desk.agencies().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .ifPresent(agency::setValue);
    }

    void refresh() {
        PlacementState chosen = state.getValue();
        AgencyInfo with = agency.getValue();
        String code = with == null ? null : with.code();
        count.setText(
                getTranslation("outsourcing.placements.count", Integer.toString(desk.countPlacements(chosen, code))));
        grid.setItems(DataProvider.fromCallbacks(
                query -> desk.placements(chosen, code, query.getOffset(), query.getLimit()).stream(),
                query -> desk.countPlacements(chosen, code)));
    }
}
