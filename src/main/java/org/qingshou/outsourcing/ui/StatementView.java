package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
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
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.qingshou.access.Roles;
import org.qingshou.compliance.ExportVolume.Data;
import org.qingshou.exports.ExportPass;
import org.qingshou.exports.ExportWish;
import org.qingshou.exports.download.Downloads;
import org.qingshou.exports.download.ListPages;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.money.Statement;
import org.qingshou.outsourcing.money.StatementDesk;
import org.qingshou.outsourcing.money.StatementLine;
import org.qingshou.outsourcing.money.StatementState;
import org.qingshou.uikit.PageBar;
import org.qingshou.uikit.RouteIds;

/** One statement line by line: drawn up anew, asked to be closed, taken out as paper or list. */
@Route("agency-statements/:id")
@RolesAllowed({Roles.MANAGER, Roles.COMPLIANCE})
class StatementView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final transient StatementDesk desk;
    private final transient Downloads downloads;
    // Downloads run apart from the page.
    private volatile UUID id = Ids.next();

    StatementView(StatementDesk desk, Downloads downloads) {
        this.desk = desk;
        this.downloads = downloads;
        getContent().addClassName("qs-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = RouteIds.uuid(event, "id");
        try {
            show();
        } catch (Refused unknown) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("money.statement.title");
    }

    private void show() {
        Statement statement = desk.get(id);
        boolean whole = desk.seesWhole(id);
        PageBar bar = new PageBar(
                getTranslation(
                        "money.statement.of",
                        statement.agencyName(),
                        statement.month().toString()),
                actions(statement, whole));
        bar.setMarks(StatementMarks.state(this, statement));
        LineGrid lines = new LineGrid(desk.countLines(id), (offset, limit) -> desk.lines(id, offset, limit), true);
        getContent().removeAll();
        Div links = new Div(new Anchor("agency-statements", getTranslation("money.statement.back")));
        if (whole)
            links.add(new Anchor("agency-statements/" + id + "/comparison", getTranslation("money.theirs.link")));
        links.addClassName("qs-row");
        getContent().add(bar, links);
        if (!whole) getContent().add(new Paragraph(getTranslation("money.statement.partly")));
        if (statement.checker() != null && statement.maker() != null)
            getContent()
                    .add(new Paragraph(getTranslation(
                            "money.statement.closedBy",
                            desk.nameOf(statement.maker()),
                            desk.nameOf(statement.checker()),
                            Shown.moment(statement.closedAt()))));
        getContent().add(new StatementBody(statement, desk.batches(id), lines));
    }

    private Component[] actions(Statement statement, boolean whole) {
        List<Component> actions = new ArrayList<>();
        if (whole) actions.add(downloads.file(getTranslation("money.statement.paper"), this::wish, this::write));
        actions.add(downloads.list(
                StatementDesk.FILE, "agency-statements/" + id, Data.NONE, StatementFile.COLUMNS, this::pages));
        if (statement.state() == StatementState.DRAFT && desk.mayWork()) {
            actions.add(new Button(getTranslation("money.statement.again"), e -> {
                desk.drawUp(statement.agency());
                show();
            }));
            Button close = new Button(
                    getTranslation("money.statement.close"), e -> new CloseDialog(desk, statement, this::show).open());
            close.addThemeVariants(ButtonVariant.PRIMARY);
            close.setVisible(statement.whole());
            actions.add(close);
        }
        return actions.toArray(Component[]::new);
    }

    private ListPages<StatementLine> pages() {
        return new ListPages<>(
                "statement=" + id, desk.countLines(id), (offset, limit) -> desk.lines(id, offset, limit));
    }

    private ExportWish wish() {
        return new ExportWish(
                StatementDesk.FILE, id.toString(), "agency-statements/" + id, Data.NONE, desk.countLines(id));
    }

    private void write(ExportPass pass, DownloadEvent event) throws IOException {
        event.setFileName("statement-" + id + ".pdf");
        event.setContentType("application/pdf");
        try (OutputStream out = event.getOutputStream()) {
            desk.print(id, pass, out);
        }
    }
}
