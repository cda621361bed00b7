package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.qingshou.access.Roles;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.outsourcing.AgencyHome;
import org.qingshou.outsourcing.PlacementView;
import org.qingshou.uikit.PageBar;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;

/** Where an agency's person begins: its placements, to be read only. Debtors are in the encrypted packages, not here. */
@Route("agency")
@Menu(title = "outsourcing.own.menu", order = 40, icon = "vaadin:external-link")
@RolesAllowed(Roles.AGENCY)
class OwnPlacementsView extends Composite<Div> implements HasDynamicTitle {
    OwnPlacementsView(AgencyHome home, BusinessClock clock) {
        Grid<PlacementView> grid = new Grid<>();
        grid.addColumn(row -> row.id().toString())
                .setHeader(getTranslation("outsourcing.column.package"))
                .setFlexGrow(2);
        grid.addColumn(PlacementView::batchNo).setHeader(getTranslation("outsourcing.column.batch"));
        grid.addColumn(row -> row.amount().shown())
                .setHeader(getTranslation("outsourcing.column.total"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addComponentColumn(row -> Shown.state(this, row.state()))
                .setHeader(getTranslation("outsourcing.column.state"));
        grid.addColumn(row -> Shown.text(row.expiresOn())).setHeader(getTranslation("outsourcing.column.expires"));
        grid.addColumn(row -> Shown.daysLeft(row, clock.today()))
                .setHeader(getTranslation("outsourcing.column.daysLeft"))
                .setTextAlign(ColumnTextAlign.END);
        PhoneCards.on(
                grid,
                getTranslation("outsourcing.column.package"),
                row -> new RowCard(new Span(row.batchNo()), row.amount().shown())
                        .soft(row.id().toString())
                        .soft(Shown.text(row.expiresOn()))
                        .marks(List.of(Shown.state(this, row.state()))));
        grid.addClassName("qs-fill");
        grid.setEmptyStateText(getTranslation("outsourcing.own.none"));
        grid.setItems(DataProvider.fromCallbacks(
                query -> home.placements(query.getOffset(), query.getLimit()).stream(), query -> home.count()));
        getContent().addClassName("qs-page");
        getContent().add(new PageBar(getPageTitle()), new Paragraph(getTranslation("outsourcing.own.about")), grid);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("outsourcing.own.menu");
    }
}
