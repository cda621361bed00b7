package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.qingshou.access.Roles;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.outsourcing.OutsourcingDesk;
import org.qingshou.uikit.PageBar;

/** The outsourcing desk: what may go, what is out, what is stuck, what agencies claim. The address holds the tab. */
@Route("outsourcing")
@RouteAlias("outsourcing/:tab")
@Menu(title = "outsourcing.menu", order = 40, icon = "vaadin:external-link")
@RolesAllowed({Roles.MANAGER, Roles.OFFICER, Roles.COMPLIANCE})
class OutsourcingView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final List<String> TABS = List.of("eligible", "placements", "messages", "claims");

    private final EligibleGrid eligible;
    private final PlacementGrid placements;
    private final StuckMessages messages;
    private final ClaimGrid claims;
    private final TabSheet tabs = new TabSheet();

    OutsourcingView(OutsourcingDesk desk, BusinessClock clock) {
        eligible = new EligibleGrid(desk);
        placements = new PlacementGrid(desk, clock);
        messages = new StuckMessages(desk);
        claims = new ClaimGrid(desk);
        tabs.add(getTranslation("outsourcing.tab.eligible"), eligible);
        tabs.add(getTranslation("outsourcing.tab.placements"), placements);
        tabs.add(getTranslation("outsourcing.tab.messages"), messages);
        tabs.add(getTranslation("outsourcing.tab.claims"), claims);
        tabs.setWidthFull();
        tabs.addSelectedChangeListener(e -> {
            if (e.isFromClient()) choose(tabs.getSelectedIndex());
        });
        getContent().addClassName("qs-page");
        getContent().add(new PageBar(getPageTitle()), tabs);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("outsourcing.menu");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String tab = event.getRouteParameters().get("tab").orElse(TABS.getFirst());
        if (!TABS.contains(tab)) throw new NotFoundException();
        tabs.setSelectedIndex(TABS.indexOf(tab));
        eligible.refresh();
        placements.refresh();
        messages.refresh();
        claims.refresh();
    }

    private static void choose(int index) {
        UI.getCurrent().navigate(index == 0 ? "outsourcing" : "outsourcing/" + TABS.get(index));
    }
}
