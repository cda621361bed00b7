package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.qingshou.access.Roles;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.money.TariffDesk;
import org.qingshou.outsourcing.money.TariffVersion;
import org.qingshou.uikit.EmptyState;
import org.qingshou.uikit.PageBar;

/** What one agency earns, version by version; a new one is proposed here and decided on with the approvals. */
@Route("agencies/:code/tariff")
@RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.COMPLIANCE})
class TariffView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final transient TariffDesk desk;
    private final Div versions = new Div();
    private String code = "";

    TariffView(TariffDesk desk) {
        this.desk = desk;
        versions.addClassName("qs-stack");
        getContent().addClassName("qs-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getRouteParameters().get("code").orElseThrow(NotFoundException::new);
        try {
            show(desk.agency(code).name());
        } catch (Refused unknown) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("money.tariff.title");
    }

    private void show(String agency) {
        Button propose = new Button(
                getTranslation("money.tariff.propose"), e -> new TariffDialog(desk, code, this::refresh).open());
        propose.addThemeVariants(ButtonVariant.PRIMARY);
        propose.setVisible(desk.mayPropose());
        Paragraph about = new Paragraph(getTranslation("money.tariff.about"));
        about.addClassName("qs-soft");
        getContent().removeAll();
        getContent()
                .add(
                        new PageBar(getTranslation("money.tariff.of", agency), propose),
                        new Anchor("agencies", getTranslation("money.tariff.back")),
                        about,
                        versions);
        refresh();
    }

    private void refresh() {
        List<TariffVersion> all = desk.versions(code);
        versions.removeAll();
        if (all.isEmpty()) versions.add(new EmptyState(getTranslation("money.tariff.none")));
        all.forEach(version -> versions.add(new TariffCard(version)));
    }
}
