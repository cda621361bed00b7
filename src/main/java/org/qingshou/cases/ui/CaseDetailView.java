package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Roles;
import org.qingshou.cases.CasePage;
import org.qingshou.cases.panel.CasePanel;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.Panel;
import org.qingshou.uikit.RouteIds;

/** One case: header, ladder, workspaces and tabs, timeline. After each change the whole page is read anew. */
@Route("cases/:caseId")
@RolesAllowed({Roles.OFFICER, Roles.MANAGER, Roles.COMPLIANCE})
class CaseDetailView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    static final String CASE_ID = "caseId";

    private final transient CaseTools tools;
    private final PresenceBar presence;
    private @Nullable CaseTabs tabs;
    private transient @Nullable CaseId shown;
    private String caseNo = "";

    CaseDetailView(CaseTools tools, PresenceTools presences) {
        this.tools = tools;
        presence = new PresenceBar(presences, this::again);
        getContent().addClassNames("qs-page", "qs-case");
        getContent().add(presence);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CaseId id = new CaseId(RouteIds.uuid(event, CASE_ID));
        show(id);
        tools.desk().looked(id);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cases.detail.title", caseNo);
    }

    private void again() {
        CaseId id = shown;
        if (id != null) show(id);
    }

    private void show(CaseId id) {
        CasePage page = presence.read(id, () -> tools.desk().open(id).orElseThrow(NotFoundException::new));
        shown = id;
        caseNo = page.header().caseNo();
        Runnable changed = () -> show(id);
        Div left = new Div();
        left.addClassName("qs-stack");
        panels(CasePanel.Place.WORKSPACE)
                .forEach(panel -> left.add(new Panel(getTranslation(panel.titleKey()), panel.build(id, changed))));
        left.add(tabs(page, changed));
        Div columns = new Div(left, new TimelinePanel(tools.desk(), id, page.zone()));
        columns.addClassName("qs-columns");
        getContent().getChildren().filter(part -> part != presence).toList().forEach(getContent()::remove);
        getContent().add(new CaseHead(tools, page, changed), new CaseFiguresRow(page));
        if (!page.pending().isEmpty()) getContent().add(new PendingPart(page));
        panels(CasePanel.Place.LADDER).forEach(panel -> getContent().add(panel.build(id, changed)));
        getContent().add(columns);
    }

    private CaseTabs tabs(CasePage page, Runnable changed) {
        CaseTabs before = tabs;
        CaseTabs fresh = new CaseTabs(tools, page, panels(CasePanel.Place.TAB), changed);
        if (before != null) fresh.select(before.selected());
        tabs = fresh;
        return fresh;
    }

    private List<CasePanel> panels(CasePanel.Place place) {
        return tools.panels().stream()
                .filter(panel -> panel.place() == place)
                .sorted(Comparator.comparingInt(CasePanel::order))
                .toList();
    }
}
