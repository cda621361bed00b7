package org.qingshou.webhooks.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.qingshou.access.Roles;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.uikit.Notes;
import org.qingshou.uikit.PageBar;
import org.qingshou.uikit.Panel;
import org.qingshou.webhooks.WebhookDesk;
import org.qingshou.webhooks.WebhookEndpoint;

/** The bank's systems that are told of cases, and how their messages fare. */
@Route("admin/webhooks")
@Menu(title = "webhooks.title", order = 83, icon = "vaadin:connect-o")
@RolesAllowed(Roles.ADMIN)
class WebhooksView extends Composite<Div> implements HasDynamicTitle, EndpointActs {
    private final WebhookDesk desk;
    private final EndpointGrid grid;
    private final Deliveries deliveries;

    WebhooksView(WebhookDesk desk, BusinessClock clock) {
        this.desk = desk;
        grid = new EndpointGrid(this, clock);
        deliveries = new Deliveries(desk, clock);
        Button add = new Button(getTranslation("webhooks.add"), e -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().addClassName("qs-page");
        getContent()
                .add(
                        new PageBar(getPageTitle(), add),
                        new Paragraph(getTranslation("webhooks.about")),
                        grid,
                        new Panel(getTranslation("webhooks.deliveries"), deliveries));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("webhooks.title");
    }

    @Override
    public void edit(WebhookEndpoint endpoint) {
        new EndpointForm(endpoint).open((name, url, events) -> {
            desk.change(endpoint, name, url, events);
            refresh();
        });
    }

    @Override
    public void test(UUID id) {
        desk.test(id);
        Notes.done(getTranslation("webhooks.test.done"));
        refresh();
    }

    @Override
    public void activate(UUID id, boolean active) {
        desk.activate(id, active);
        refresh();
    }

    @Override
    public void rotate(UUID id) {
        shown(desk.rotate(id));
    }

    @Override
    public void retireFormer(UUID id) {
        desk.retireFormer(id);
        refresh();
    }

    @Override
    public void remove(UUID id) {
        desk.remove(id);
        Notes.done(getTranslation("webhooks.remove.done"));
        refresh();
    }

    private void add() {
        new EndpointForm(null).open((name, url, events) -> shown(desk.add(name, url, events)));
    }

    private void shown(String secret) {
        new NewSecret(secret).open();
        refresh();
    }

    private void refresh() {
        grid.setItems(desk.endpoints());
        deliveries.refresh();
    }
}
