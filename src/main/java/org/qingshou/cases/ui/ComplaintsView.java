package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.qingshou.access.Roles;
import org.qingshou.cases.ComplaintBox;
import org.qingshou.cases.ComplaintView;
import org.qingshou.cases.GrievanceDesk;
import org.qingshou.compliance.ExportVolume.Data;
import org.qingshou.exports.download.Downloads;
import org.qingshou.exports.download.ListPages;
import org.qingshou.uikit.Chips;
import org.qingshou.uikit.PageBar;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;

/** All complaints of the reader's branches, what is due first on top. */
@Route("complaints")
@Menu(title = "cases.complaint.list", order = 55, icon = "vaadin:comment-o")
@RolesAllowed({Roles.OFFICER, Roles.MANAGER, Roles.COMPLIANCE})
class ComplaintsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final transient GrievanceDesk desk;
    private final transient LocalDate today;
    private final Grid<ComplaintView> grid = new Grid<>();
    private final Chips<ComplaintBox> box;

    ComplaintsView(GrievanceDesk desk, Downloads downloads) {
        this.desk = desk;
        today = desk.today();
        box = Chips.asTabs(
                getTranslation("cases.complaint.list.show"),
                which -> "complaint-box." + which,
                List.of(ComplaintBox.values()));
        box.addValueChangeListener(e -> refresh());
        grid.addComponentColumn(this::caseLink)
                .setHeader(getTranslation("cases.complaint.list.case"))
                .setAutoWidth(true);
        grid.addColumn(row -> getTranslation("complaint-kind." + row.kind()))
                .setHeader(getTranslation("cases.complaint.kind"))
                .setAutoWidth(true);
        grid.addColumn(row -> getTranslation("severity." + row.kind().severity()))
                .setHeader(getTranslation("cases.complaint.list.severity"))
                .setAutoWidth(true);
        grid.addColumn(row -> getTranslation("complaint-source." + row.source()))
                .setHeader(getTranslation("cases.complaint.source"))
                .setAutoWidth(true);
        grid.addColumn(row -> row.receivedOn().toString())
                .setHeader(getTranslation("cases.complaint.received"))
                .setAutoWidth(true);
        grid.addComponentColumn(row -> ComplaintMarks.of(this, row, today))
                .setHeader(getTranslation("cases.complaint.list.state"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::history)
                .setHeader(getTranslation("cases.trail.title"))
                .setAutoWidth(true);
        PhoneCards.on(grid, getTranslation("cases.complaint.list"), this::card);
        grid.setEmptyStateText(getTranslation("cases.complaint.list.empty"));
        grid.addClassName("qs-tall-grid");
        getContent().addClassName("qs-page");
        var file = downloads.list("COMPLAINT_LIST", "complaints", Data.NONE, ComplaintListFile.COLUMNS, this::rows);
        getContent().add(new PageBar(getPageTitle(), file), box, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cases.complaint.list");
    }

    private ListPages<ComplaintView> rows() {
        ComplaintBox which = box.getValue();
        return new ListPages<>("", desk.count(which), (offset, limit) -> desk.page(which, offset, limit));
    }

    private void refresh() {
        ComplaintBox which = box.getValue();
        grid.setItems(DataProvider.fromCallbacks(
                query -> desk.page(which, query.getOffset(), query.getLimit()).stream(), query -> desk.count(which)));
    }

    private Anchor caseLink(ComplaintView row) {
        return new Anchor("cases/" + row.caseId(), row.caseNo());
    }

    private Anchor history(ComplaintView row) {
        Anchor link = new Anchor("contact-history/" + row.person(), getTranslation("cases.trail.open"));
        link.setAriaLabel(getTranslation("cases.trail.open.of", row.caseNo()));
        return link;
    }

    private RowCard card(ComplaintView row) {
        return new RowCard(caseLink(row), "")
                .line(getTranslation("complaint-kind." + row.kind()))
                .soft(getTranslation(
                        "cases.complaint.line",
                        row.receivedOn().toString(),
                        getTranslation("complaint-source." + row.source()),
                        getTranslation("severity." + row.kind().severity())))
                .marks(List.of(ComplaintMarks.of(this, row, today), history(row)));
    }
}
