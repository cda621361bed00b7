package org.qingshou.exports.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.qingshou.access.Roles;
import org.qingshou.access.Users;
import org.qingshou.compliance.ExportVolume;
import org.qingshou.compliance.RuleLimits;
import org.qingshou.exports.ExportBook;
import org.qingshou.exports.ExportEntry;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.PageBar;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;
import org.qingshou.uikit.TwoLines;

/** What has left as a file, who took it and why (R-OUT-13). */
@Route("exports")
@Menu(title = "exports.menu", order = 62, icon = "vaadin:download-alt")
@RolesAllowed({Roles.OFFICER, Roles.MANAGER, Roles.COMPLIANCE, Roles.ADMIN})
class ExportsView extends Composite<Div> implements HasDynamicTitle {
    private final transient Users users;
    private final transient DateTimeFormatter time;

    ExportsView(ExportBook book, Users users, RuleLimits limits, BusinessClock clock) {
        this.users = users;
        time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(clock.getZone());
        Grid<ExportEntry> grid = new Grid<>();
        grid.addColumn(row -> time.format(row.at()))
                .setHeader(getTranslation("exports.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        if (book.seesAll())
            grid.addColumn(row -> users.nameOf(row.actor()))
                    .setHeader(getTranslation("exports.who"))
                    .setAutoWidth(true);
        grid.addComponentColumn(row -> new TwoLines(
                        getTranslation("export-kind." + row.kind()), getTranslation("export-data." + row.data())))
                .setHeader(getTranslation("exports.what"))
                .setFlexGrow(2);
        grid.addColumn(ExportEntry::records)
                .setHeader(getTranslation("exports.records"))
                .setAutoWidth(true);
        grid.addColumn(row -> Objects.requireNonNullElse(row.reason(), "—"))
                .setHeader(getTranslation("exports.reason.label"))
                .setFlexGrow(3);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("exports.state"))
                .setAutoWidth(true);
        PhoneCards.on(grid, getTranslation("exports.title.list"), this::card);
        grid.setItems(DataProvider.fromCallbacks(
                query -> book.page(query.getOffset(), query.getLimit()).stream(), query -> book.count()));
        grid.setEmptyStateText(getTranslation("exports.empty"));
        grid.addClassName("qs-tall-grid");
        ExportVolume volume = limits.exports(clock.instant());
        Paragraph help = new Paragraph(getTranslation(
                "exports.help",
                Integer.toString(volume.sensitive()),
                Integer.toString(volume.contact()),
                Integer.toString(volume.personal()),
                Integer.toString(volume.approvalFactor())));
        help.addClassName("qs-soft");
        getContent().addClassName("qs-page");
        getContent().add(new PageBar(getPageTitle()), help, grid);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exports.title.list");
    }

    private Badge state(ExportEntry row) {
        return Marks.of(
                getTranslation("export-state." + row.state()), row.state().tone());
    }

    private RowCard card(ExportEntry row) {
        return new RowCard(new Span(getTranslation("export-kind." + row.kind())), Long.toString(row.records()))
                .line(time.format(row.at()) + " · " + users.nameOf(row.actor()))
                .soft(Objects.requireNonNullElse(row.reason(), ""))
                .marks(List.of(state(row)));
    }
}
