package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.DataProvider;
import org.qingshou.outsourcing.ClaimView;
import org.qingshou.outsourcing.OutsourcingDesk;
import org.qingshou.uikit.Marks;

/** Payments that agencies claim, beside what the bank's own payments file has shown. */
class ClaimGrid extends Composite<Div> {
    private final OutsourcingDesk desk;
    private final Grid<ClaimView> grid = new Grid<>();

    ClaimGrid(OutsourcingDesk desk) {
        this.desk = desk;
        grid.addComponentColumn(row -> Shown.toCase(row.caseId(), row.caseNo()))
                .setHeader(getTranslation("outsourcing.column.case"));
        grid.addColumn(ClaimView::agencyName).setHeader(getTranslation("outsourcing.agency"));
        grid.addColumn(row -> row.amount().shown())
                .setHeader(getTranslation("outsourcing.column.amount"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(row -> row.paidOn().toString()).setHeader(getTranslation("outsourcing.column.paidOn"));
        grid.addColumn(ClaimView::reference).setHeader(getTranslation("outsourcing.column.reference"));
        grid.addComponentColumn(this::state).setHeader(getTranslation("outsourcing.column.state"));
        grid.addColumn(row -> Shown.moment(row.claimedAt())).setHeader(getTranslation("outsourcing.column.claimedAt"));
        grid.addClassName("qs-fill");
        grid.setEmptyStateText(getTranslation("outsourcing.claims.none"));
        getContent().addClassName("qs-stack");
        getContent().add(new Paragraph(getTranslation("outsourcing.claims.about")), grid);
    }

    void refresh() {
        grid.setItems(DataProvider.fromCallbacks(
                query -> desk.claims(query.getOffset(), query.getLimit()).stream(), query -> desk.countClaims()));
    }

    private Component state(ClaimView claim) {
        return claim.confirmed()
                ? Marks.of(getTranslation("outsourcing.claim.confirmed"), Marks.Tone.GOOD)
                : Marks.of(getTranslation("outsourcing.claim.open"), Marks.Tone.WARN);
    }
}
