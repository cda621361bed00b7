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
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.qingshou.access.Roles;
import org.qingshou.outsourcing.money.Statement;
import org.qingshou.outsourcing.money.StatementDesk;
import org.qingshou.uikit.PageBar;

/** What agencies are paid: their monthly statements, the open month of each among them. */
@Route("agency-statements")
@Menu(title = "money.menu", order = 41, icon = "vaadin:invoice")
@RolesAllowed({Roles.MANAGER, Roles.COMPLIANCE})
class SettlementView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final StatementGrid grid;

    SettlementView(StatementDesk desk) {
        grid = new StatementGrid(desk::page, desk::count, SettlementView::link);
        Button draw =
                new Button(getTranslation("money.statement.draw"), e -> new DrawDialog(desk, grid::refresh).open());
        draw.addThemeVariants(ButtonVariant.PRIMARY);
        draw.setVisible(desk.mayWork());
        Paragraph about = new Paragraph(getTranslation("money.statement.about"));
        about.addClassName("qs-soft");
        getContent().addClassName("qs-page");
        getContent().add(new PageBar(getPageTitle(), draw), about, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        grid.refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("money.menu");
    }

    private static Anchor link(Statement statement) {
        return new Anchor(
                "agency-statements/" + statement.id(), statement.month().toString());
    }
}
