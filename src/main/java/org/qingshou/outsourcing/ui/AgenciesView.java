package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Roles;
import org.qingshou.outsourcing.AgencyChannelDesk;
import org.qingshou.outsourcing.AgencyDesk;
import org.qingshou.outsourcing.AgencyDesk.Row;
import org.qingshou.outsourcing.AgencyInfo;
import org.qingshou.outsourcing.AgencyStaffDesk;
import org.qingshou.outsourcing.BankKeysDesk;
import org.qingshou.outsourcing.gateway.ChannelKind;
import org.qingshou.uikit.PageBar;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;
import org.qingshou.uikit.Said;
import org.qingshou.uikit.TwoLines;

/** The agencies: the administrator keeps them, managers and compliance read what stands against each. */
@Route("agencies")
@Menu(title = "outsourcing.agencies.menu", order = 75, icon = "vaadin:building-o")
@RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.COMPLIANCE})
class AgenciesView extends Composite<Div> implements HasDynamicTitle {
    private final AgencyDesk desk;
    private final transient AgencyStaffDesk staff;
    private final transient AgencyChannelDesk channels;
    private final boolean edits;
    private transient Map<String, ChannelKind> kinds = Map.of();
    private final Grid<Row> grid = new Grid<>();

    AgenciesView(AgencyDesk desk, AgencyStaffDesk staff, BankKeysDesk keys, AgencyChannelDesk channels) {
        this.desk = desk;
        this.channels = channels;
        this.staff = staff;
        edits = desk.mayEdit();
        grid.addComponentColumn(AgencyCells::name)
                .setHeader(getTranslation("outsourcing.agency"))
                .setFlexGrow(2);
        grid.addComponentColumn(row -> AgencyCells.status(this, row))
                .setHeader(getTranslation("outsourcing.column.state"));
        grid.addComponentColumn(row -> new TwoLines(
                        row.agency().contractNo(), row.agency().contractTo().toString()))
                .setHeader(getTranslation("outsourcing.agency.contractNo"));
        grid.addColumn(row -> AgencyCells.load(this, row)).setHeader(getTranslation("agencies.load.cases"));
        grid.addComponentColumn(this::people).setHeader(getTranslation("outsourcing.staff"));
        grid.addComponentColumn(row -> Shown.lines(this, row.breaches()))
                .setHeader(getTranslation("outsourcing.agencies.against"))
                .setFlexGrow(2);
        grid.addComponentColumn(row -> AgencyCells.tariff(this, row)).setHeader(getTranslation("money.tariff.link"));
        grid.addComponentColumn(this::channel).setHeader(getTranslation("outsourcing.channel"));
        if (edits) grid.addComponentColumn(this::edit).setHeader(getTranslation("outsourcing.column.action"));
        PhoneCards.on(grid, getTranslation("outsourcing.agency"), this::card);
        grid.setEmptyStateText(getTranslation("outsourcing.agencies.none"));
        Button add = new Button(getTranslation("outsourcing.agencies.add"), e -> open(null));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.setVisible(edits);
        Button ours = new Button(getTranslation("outsourcing.keys.open"), e -> new BankKeysDialog(keys).open());
        ours.setVisible(edits);
        getContent().addClassName("qs-page");
        getContent().add(new PageBar(getPageTitle(), ours, add), grid);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("outsourcing.agencies.menu");
    }

    private void refresh() {
        kinds = channels.kinds();
        grid.setItems(desk.all());
    }

    private RowCard card(Row row) {
        List<Component> marks = new ArrayList<>(List.of(AgencyCells.status(this, row), people(row), channel(row)));
        if (edits) marks.add(edit(row));
        RowCard card =
                new RowCard(AgencyCells.name(row), AgencyCells.load(this, row)).soft(AgencyCells.contract(this, row));
        row.breaches().forEach(breach -> card.line(Said.of(this, breach.key(), breach.args())));
        return card.marks(marks);
    }

    private Component people(Row row) {
        Button button = new Button(
                getTranslation(
                        "outsourcing.staff.count", Integer.toString(row.people()), Integer.toString(row.ready())),
                e -> new StaffDialog(staff, row.agency(), this::refresh).open());
        button.setAriaLabel(getTranslation("outsourcing.staff.of", row.agency().name()));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private Component channel(Row row) {
        return ChannelDialog.button(this, channels, row.agency(), kinds);
    }

    private Component edit(Row row) {
        Button button = new Button(getTranslation("outsourcing.agencies.edit"), e -> open(row.agency()));
        button.setAriaLabel(
                getTranslation("outsourcing.agencies.edit.of", row.agency().name()));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void open(@Nullable AgencyInfo agency) {
        new AgencyDialog(desk, agency, this::refresh).open();
    }
}
