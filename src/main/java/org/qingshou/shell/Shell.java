package org.qingshou.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import org.qingshou.access.CurrentActor;
import org.qingshou.kernel.BusinessClock;

/** The frame around every page: menu by role, business date, clock of the demo, notices, the person signed in. */
@Layout
@PermitAll
class Shell extends AppLayout {
    Shell(CurrentActor actor, BusinessClock clock, ShellParts parts) {
        setPrimarySection(Section.DRAWER);
        SideNav menu = new SideNav();
        menu.getElement().setAttribute("aria-label", getTranslation("shell.menu"));
        MenuConfiguration.getMenuEntries().forEach(entry -> menu.addItem(item(entry)));
        Span brand = new Span(getTranslation("shell.brand"));
        brand.addClassName("qs-brand");
        Div head = new Div(brand);
        head.addClassName("qs-drawer-head");
        addToDrawer(head, new Scroller(menu), new UserCorner(actor.get(), parts));

        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        Div bar = new Div(toggle, new Div());
        bar.addClassName("qs-topbar");
        if (clock.isShiftable()) bar.add(new DemoClock(clock, parts.shift()));
        bar.add(new NoticeBell(parts.notices(), parts.watch(), actor.get().id()));
        addToNavbar(true, bar);
    }

    private SideNavItem item(MenuEntry entry) {
        SideNavItem item = new SideNavItem(getTranslation(entry.title()), entry.path());
        if (entry.icon() != null) item.setPrefixComponent(new Icon(entry.icon()));
        return item;
    }
}
