package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.qingshou.access.Roles;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.money.OwnStatements;
import org.qingshou.outsourcing.money.Statement;
import org.qingshou.uikit.PageBar;
import org.qingshou.uikit.RouteIds;

/** One closed statement as its agency reads it: packages, not cases. */
@Route("agency/statements/:id")
@RolesAllowed(Roles.AGENCY)
class OwnStatementView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final transient OwnStatements own;

    OwnStatementView(OwnStatements own) {
        this.own = own;
        getContent().addClassName("qs-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = RouteIds.uuid(event, "id");
        try {
            show(own.get(id));
        } catch (Refused unknown) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("money.statement.title");
    }

    private void show(Statement statement) {
        UUID id = statement.id();
        PageBar bar =
                new PageBar(getTranslation("money.own.of", statement.month().toString()));
        bar.setMarks(StatementMarks.state(this, statement));
        LineGrid lines = new LineGrid(own.countLines(id), (offset, limit) -> own.lines(id, offset, limit), false);
        getContent().removeAll();
        getContent()
                .add(
                        bar,
                        new Anchor("agency/statements", getTranslation("money.statement.back")),
                        new StatementBody(statement, own.batches(id), lines));
    }
}
