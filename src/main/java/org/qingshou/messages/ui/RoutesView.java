package org.qingshou.messages.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.qingshou.access.Roles;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.messages.MessageRoute;
import org.qingshou.messages.RouteDesk;
import org.qingshou.uikit.PageBar;
import org.qingshou.uikit.Panel;

/** The providers that carry messages, and the messages that wait for a person. */
@Route("admin/messages")
@Menu(title = "messages.routes.title", order = 84, icon = "vaadin:comments-o")
@RolesAllowed(Roles.ADMIN)
class RoutesView extends Composite<Div> implements HasDynamicTitle, RouteActs {
    private final transient RouteDesk desk;
    private final RouteGrid grid;
    private final HeldMessages held;

    RoutesView(RouteDesk desk, BusinessClock clock) {
        this.desk = desk;
        grid = new RouteGrid(this);
        held = new HeldMessages(desk, clock);
        Button add = new Button(getTranslation("messages.route.add"), e -> new RouteForm(desk, null, this::refresh));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().addClassName("qs-page");
        getContent()
                .add(
                        new PageBar(getPageTitle(), add),
                        new Paragraph(getTranslation("messages.routes.about")),
                        grid,
                        new Panel(getTranslation("messages.held.title"), held));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("messages.routes.title");
    }

    @Override
    public void edit(MessageRoute route) {
        new RouteForm(desk, route, this::refresh);
    }

    @Override
    public void tryOut(MessageRoute route) {
        new TryDialog(desk, route).open();
    }

    @Override
    public void secret(MessageRoute route) {
        new ReceiptSecret(desk, route).open();
    }

    @Override
    public void activate(MessageRoute route, boolean active) {
        if (active) switchTo(route, true);
        else
            new ConfirmDialog(
                            getTranslation("messages.of", getTranslation("messages.switchOff"), route.name()),
                            getTranslation("messages.switchOff.effect"),
                            getTranslation("messages.switchOff"),
                            yes -> switchTo(route, false),
                            getTranslation("kit.cancel"),
                            no -> {})
                    .open();
    }

    private void switchTo(MessageRoute route, boolean active) {
        desk.activate(route.id(), active);
        refresh();
    }

    private void refresh() {
        grid.setItems(desk.all());
        held.refresh();
    }
}
