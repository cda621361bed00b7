package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Roles;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.strategy.AtOnceDesk;
import org.qingshou.uikit.PageBar;

/** What managers look at on the ladder of all their cases. */
@Route("ladder")
@Menu(title = "strategy.watch.title", order = 31, icon = "vaadin:eye")
@RolesAllowed({Roles.MANAGER, Roles.COMPLIANCE})
class WatchView extends Composite<Div> implements HasDynamicTitle {
    WatchView(AtOnceDesk atOnce, CurrentActor current, BusinessClock clock) {
        getContent().addClassName("qs-page");
        getContent()
                .add(
                        new PageBar(getPageTitle()),
                        new AtOnceList(atOnce, clock, current.get().has(Roles.MANAGER)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("strategy.watch.title");
    }
}
