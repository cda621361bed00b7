package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.qingshou.access.Roles;
import org.qingshou.access.Users;
import org.qingshou.cases.CaseAssignment;
import org.qingshou.cases.CaseList;
import org.qingshou.compliance.ExportVolume.Data;
import org.qingshou.exports.download.Downloads;
import org.qingshou.exports.download.ListPages;
import org.qingshou.uikit.ListColumns;
import org.qingshou.uikit.PageBar;

/** All cases one may see. The address holds the filters, but for what somebody searched by name or number. */
@Route("cases")
@Menu(title = "cases.menu.cases", order = 20, icon = "vaadin:briefcase")
@RolesAllowed({Roles.OFFICER, Roles.MANAGER, Roles.COMPLIANCE})
class CasesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final transient CaseList cases;
    private final CaseFilters filters;
    private final CaseGrid grid = new CaseGrid();
    private final Span total = new Span();
    private final SelectionBar selection;

    CasesView(CaseList cases, CaseAssignment assignment, Users users, Downloads downloads) {
        this.cases = cases;
        filters = new CaseFilters(cases.owners(), users::nameOf, this::changed);
        total.addClassName("qs-strong");
        total.getElement().setAttribute("role", "status");
        grid.setItems(
                query -> cases.page(filters.value(), query.getOffset(), query.getLimit()).stream(),
                query -> cases.total(filters.value()).count());
        selection = new SelectionBar(assignment, grid::chosen, () -> assignment.all(filters.value()), this::refresh);
        selection.setVisible(cases.mayAssign());
        if (cases.mayAssign()) grid.choose(selection::selected);
        Div line = new Div(total, selection);
        line.addClassName("qs-spread");
        getContent().addClassName("qs-page");
        var file = downloads.list("CASE_LIST", "cases", Data.SENSITIVE, CaseListFile.COLUMNS, this::rows);
        getContent()
                .add(
                        new PageBar(getTranslation("cases.list.title"), new ListColumns("cases", grid), file),
                        filters,
                        line,
                        grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cases.list.title");
    }

    private void changed() {
        QueryParameters shown = filters.address();
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, "cases" + (shown.getQueryString().isEmpty() ? "" : "?" + shown.getQueryString())));
        refresh();
    }

    private ListPages<CaseList.Row> rows() {
        CaseList.Filter shown = filters.value();
        return new ListPages<>(
                filters.address().getQueryString(),
                cases.total(shown).count(),
                (offset, limit) -> cases.page(shown, offset, limit));
    }

    private void refresh() {
        CaseList.Total sum = cases.total(filters.value());
        total.setText(getTranslation(
                "cases.list.total", Integer.toString(sum.count()), sum.due().shown()));
        selection.shown(sum.count());
        grid.deselectAll();
        grid.getDataProvider().refreshAll();
    }
}
