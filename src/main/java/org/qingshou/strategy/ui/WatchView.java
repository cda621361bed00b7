package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Roles;
import org.qingshou.cases.CaseAssignment;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.strategy.AtOnceDesk;
import org.qingshou.strategy.OverdueDesk;
import org.qingshou.strategy.OverdueStage;
import org.qingshou.uikit.Chips;
import org.qingshou.uikit.PageBar;

/** What managers look at on the ladder of all their cases. */
@Route("ladder")
@Menu(title = "strategy.watch.title", order = 31, icon = "vaadin:eye")
@RolesAllowed({Roles.MANAGER, Roles.COMPLIANCE})
class WatchView extends Composite<Div> implements HasDynamicTitle {
    private enum Tab {
        AT_ONCE,
        OVERDUE,
        TRANSFER
    }

    private final transient AtOnceDesk atOnce;
    private final transient OverdueDesk overdue;
    private final transient CaseAssignment assignment;
    private final transient BusinessClock clock;
    private final boolean manages;
    private final Div body = new Div();

    WatchView(
            AtOnceDesk atOnce,
            OverdueDesk overdue,
            CaseAssignment assignment,
            CurrentActor current,
            BusinessClock clock) {
        this.atOnce = atOnce;
        this.overdue = overdue;
        this.assignment = assignment;
        this.clock = clock;
        manages = current.get().has(Roles.MANAGER);
        Chips<Tab> tabs = Chips.asTabs(getPageTitle(), tab -> "strategy.watch." + tab, List.of(Tab.values()));
        tabs.addValueChangeListener(e -> show(e.getValue()));
        body.addClassName("qs-stack");
        getContent().addClassName("qs-page");
        getContent().add(new PageBar(getPageTitle()), tabs, body);
        show(tabs.getValue());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("strategy.watch.title");
    }

    private void show(Tab tab) {
        body.removeAll();
        body.add(
                switch (tab) {
                    case AT_ONCE -> new AtOnceList(atOnce, clock, manages);
                    case OVERDUE -> new OverdueList(overdue, assignment, OverdueStage.REMIND, manages);
                    case TRANSFER -> new OverdueList(overdue, assignment, OverdueStage.TRANSFER, manages);
                });
    }
}
