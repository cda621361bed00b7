package org.qingshou.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.qingshou.access.Actor;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Roles;

/** Sends everyone to the page where their day begins. */
@Route("")
@PermitAll
class HomeView extends Composite<Div> implements BeforeEnterObserver {
    private final CurrentActor current;

    HomeView(CurrentActor current) {
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(home(current.get()));
    }

    private static String home(Actor actor) {
        if (actor.has(Roles.MANAGER)) return "approvals";
        if (actor.has(Roles.OFFICER)) return "worklist";
        if (actor.has(Roles.COMPLIANCE)) return "audit";
        if (actor.has(Roles.ADMIN)) return "import";
        return "agency";
    }
}
