package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Roles;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.money.Compared;
import org.qingshou.outsourcing.money.ComparisonDesk;
import org.qingshou.outsourcing.money.Statement;
import org.qingshou.outsourcing.money.StatementDesk;
import org.qingshou.uikit.FileDrop;
import org.qingshou.uikit.Notes;
import org.qingshou.uikit.PageBar;
import org.qingshou.uikit.Panel;
import org.qingshou.uikit.RouteIds;

/** An agency's own statement beside ours, row by row, and what was agreed on after it. */
@Route("agency-statements/:id/comparison")
@RolesAllowed({Roles.MANAGER, Roles.COMPLIANCE})
class ComparisonView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ComparisonDesk desk;
    private final transient StatementDesk statements;
    private final Div found = new Div();
    private volatile UUID id = Ids.next();

    ComparisonView(ComparisonDesk desk, StatementDesk statements) {
        this.desk = desk;
        this.statements = statements;
        found.addClassName("qs-stack");
        getContent().addClassName("qs-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = RouteIds.uuid(event, "id");
        try {
            show(statements.get(id));
        } catch (Refused unknown) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("money.theirs.title");
    }

    private void show(Statement statement) {
        Button adjust = new Button(getTranslation("money.adjust"), e -> adjust(null));
        adjust.setVisible(statements.mayWork());
        getContent().removeAll();
        getContent()
                .add(
                        new PageBar(
                                getTranslation(
                                        "money.theirs.of",
                                        statement.agencyName(),
                                        statement.month().toString()),
                                adjust),
                        new Anchor("agency-statements/" + id, getTranslation("money.theirs.back")));
        Paragraph about = new Paragraph(getTranslation("money.theirs.about"));
        about.addClassName("qs-soft");
        getContent().add(about);
        if (statements.mayWork())
            getContent()
                    .add(new FileDrop<Integer>(
                            getTranslation("money.theirs.choose"), (name, in) -> desk.read(id, in), this::taken));
        getContent().add(found);
        refresh();
    }

    private void taken(int rows) {
        Notes.done(getTranslation("money.theirs.taken", Integer.toString(rows)));
        refresh();
    }

    private void refresh() {
        List<Compared> compared = desk.compare(id);
        found.removeAll();
        if (!compared.isEmpty()) found.add(new Panel(getTranslation("money.theirs.rows"), grid(compared)));
        found.add(new Panel(getTranslation("money.adjustments"), new AdjustmentList(desk.adjustments(id))));
    }

    private Div grid(List<Compared> compared) {
        long differ = compared.stream()
                .filter(each -> each.result() != Compared.Result.SAME)
                .count();
        Money sum = compared.stream().map(Compared::difference).reduce(Money.ZERO, Money::plus);
        Div all = new Div(
                new Paragraph(getTranslation(
                        "money.theirs.differ", Long.toString(differ), Integer.toString(compared.size()), sum.shown())),
                new ComparedGrid(compared, statements.mayWork() ? this::adjust : null));
        all.addClassName("qs-stack");
        return all;
    }

    private void adjust(@Nullable Compared one) {
        new AdjustDialog(desk, id, one, this::refresh).open();
    }
}
