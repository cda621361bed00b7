package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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

/** Where an agency's person begins: its placements, and who works each. Debtors are in the encrypted packages, not here. */
@Route("agency")
@Menu(title = "outsourcing.own.menu", order = 40, icon = "vaadin:external-link")
@RolesAllowed(Roles.AGENCY)
class OwnPlacementsView extends Composite<Div> implements HasDynamicTitle {
    private final transient AgencyHome home;
    private final Grid<PlacementView> grid = new Grid<>();

    OwnPlacementsView(AgencyHome home, BusinessClock clock) {
        this.home = home;
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
        grid.addComponentColumn(row -> Shown.worker(this, row))
                .setHeader(getTranslation("outsourcing.worker"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::name).setHeader(getTranslation("outsourcing.column.action"));
        PhoneCards.on(
                grid,
                getTranslation("outsourcing.column.package"),
                row -> new RowCard(new Span(row.batchNo()), row.amount().shown())
                        .soft(row.id().toString())
                        .soft(Shown.text(row.expiresOn()))
                        .marks(List.of(Shown.state(this, row.state()), Shown.worker(this, row), name(row))));
        grid.addClassName("qs-fill");
        grid.setEmptyStateText(getTranslation("outsourcing.own.none"));
        refresh();
        getContent().addClassName("qs-page");
        getContent().add(new PageBar(getPageTitle()), new Paragraph(getTranslation("outsourcing.own.about")), grid);
    }

    private void refresh() {
        grid.setItems(DataProvider.fromCallbacks(
                query -> home.placements(query.getOffset(), query.getLimit()).stream(), query -> home.count()));
    }

    private Component name(PlacementView row) {
        if (!row.state().worked()) return new Span();
        Button button = new Button(
                getTranslation("outsourcing.worker.name"), e -> new WorkerDialog(home, row, this::refresh).open());
        button.setAriaLabel(getTranslation(
                "outsourcing.worker.name.of", row.batchNo(), row.id().toString()));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("outsourcing.own.menu");
    }
}
