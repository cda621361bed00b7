package org.qingshou.audit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.qingshou.access.Roles;
import org.qingshou.audit.AuditEntry;
import org.qingshou.audit.AuditFilter;
import org.qingshou.audit.AuditSearch;
import org.qingshou.compliance.ExportVolume.Data;
import org.qingshou.exports.download.Downloads;
import org.qingshou.exports.download.ListPages;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.uikit.PageBar;
import org.qingshou.uikit.Texts;

/** Who did what, when, to which record; the address holds the filter, so that a finding can be passed on. */
@Route("audit")
@Menu(title = "audit.title", order = 70, icon = "vaadin:search")
@RolesAllowed(Roles.COMPLIANCE)
class AuditView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    /** Without a filter the last month is shown: nobody reads years. */
    private static final int DAYS_SHOWN = 30;

    private final AuditSearch search;
    private final BusinessClock clock;
    private final AuditFilterBar bar;
    private final AuditGrid grid;
    private final Span count = new Span();
    private AuditFilter filter = AuditFilter.NONE;

    AuditView(AuditSearch search, BusinessClock clock, Texts texts, Downloads downloads) {
        this.search = search;
        this.clock = clock;
        ActionNames names = new ActionNames(texts);
        this.bar = new AuditFilterBar(names, this::go);
        this.grid = new AuditGrid(names, subject -> go(bar.withSubject(subject)));
        count.addClassName("qs-soft");
        count.getElement().setAttribute("aria-live", "polite");
        getContent().addClassName("qs-page");
        var file = downloads.list("AUDIT", "audit", Data.NONE, AuditFile.COLUMNS, this::rows);
        getContent().add(new PageBar(getTranslation("audit.title"), file), bar, grid, count);
        grid.source((offset, limit) -> search.page(filter, offset, limit), () -> search.count(filter));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        filter = parameters.getParameters().isEmpty()
                ? new AuditFilter("", "", "", clock.today().minusDays(DAYS_SHOWN), null)
                : FilterAddress.read(parameters);
        bar.show(filter, search.actions());
        grid.refresh();
        count.setText(getTranslation("audit.count", Integer.toString(search.count(filter))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }

    private ListPages<AuditEntry> rows() {
        AuditFilter shown = filter;
        return new ListPages<>(
                FilterAddress.write(shown).getQueryString(),
                search.count(shown),
                (offset, limit) -> search.page(shown, offset, limit));
    }

    private void go(AuditFilter wanted) {
        getUI().ifPresent(ui -> ui.navigate(AuditView.class, FilterAddress.write(wanted)));
    }
}
