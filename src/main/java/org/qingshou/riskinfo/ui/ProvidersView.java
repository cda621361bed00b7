package org.qingshou.riskinfo.ui;

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
import org.qingshou.riskinfo.RiskProvider;
import org.qingshou.riskinfo.RiskProviderDesk;
import org.qingshou.uikit.PageBar;

/** The providers of risk information, of which one is asked. */
@Route("admin/risk-information")
@Menu(title = "riskinfo.admin.title", order = 87, icon = "vaadin:search")
@RolesAllowed(Roles.ADMIN)
class ProvidersView extends Composite<Div> implements HasDynamicTitle {
    private final transient RiskProviderDesk desk;
    private final ProviderGrid grid;

    ProvidersView(RiskProviderDesk desk) {
        this.desk = desk;
        grid = new ProviderGrid(
                provider -> new ProviderForm(desk, provider, this::refresh),
                provider -> new TryDialog(desk, provider).open(),
                this::turn);
        Button add = new Button(getTranslation("riskinfo.admin.add"), e -> new ProviderForm(desk, null, this::refresh));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().addClassName("qs-page");
        getContent().add(new PageBar(getPageTitle(), add), new Paragraph(getTranslation("riskinfo.admin.about")), grid);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("riskinfo.admin.title");
    }

    private void turn(RiskProvider provider) {
        if (!provider.active()) {
            switchTo(provider, true);
            return;
        }
        new ConfirmDialog(
                        getTranslation("riskinfo.admin.of", getTranslation("riskinfo.admin.off"), provider.name()),
                        getTranslation("riskinfo.admin.off.effect"),
                        getTranslation("riskinfo.admin.off"),
                        yes -> switchTo(provider, false),
                        getTranslation("kit.cancel"),
                        no -> {})
                .open();
    }

    private void switchTo(RiskProvider provider, boolean active) {
        desk.activate(provider.id(), active);
        refresh();
    }

    private void refresh() {
        grid.setItems(desk.all());
    }
}
