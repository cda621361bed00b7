package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.qingshou.access.Roles;
import org.qingshou.outsourcing.money.OwnStatements;
import org.qingshou.uikit.PageBar;

/** An agency's own closed statements. */
@Route("agency/statements")
@Menu(title = "money.own.menu", order = 41, icon = "vaadin:invoice")
@RolesAllowed(Roles.AGENCY)
class OwnStatementsView extends Composite<Div> implements HasDynamicTitle {
    OwnStatementsView(OwnStatements own) {
        StatementGrid grid = new StatementGrid(
                own::page,
                own::count,
                statement -> new Anchor(
                        "agency/statements/" + statement.id(), statement.month().toString()));
        grid.refresh();
        getContent().addClassName("qs-page");
        getContent().add(new PageBar(getPageTitle()), new Paragraph(getTranslation("money.own.about")), grid);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("money.own.menu");
    }
}
