package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.DataProvider;
import java.util.List;
import org.qingshou.kernel.CaseId;
import org.qingshou.outsourcing.BatchDesk;
import org.qingshou.outsourcing.CasePlacement;
import org.qingshou.outsourcing.CasePlacement.Act;
import org.qingshou.outsourcing.EligibleCase;
import org.qingshou.outsourcing.OutsourcingDesk;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;

/** Cases whose ladder is settled and that no agency has, the largest debt first. */
class EligibleGrid extends Composite<Div> {
    private final OutsourcingDesk desk;
    private final Grid<EligibleCase> grid = new Grid<>();

    EligibleGrid(OutsourcingDesk desk, BatchDesk batches) {
        this.desk = desk;
        ChosenBar bar = new ChosenBar(batches, this::chosen, this::refresh);
        if (batches.mayPropose()) grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addSelectionListener(e -> bar.count(e.getAllSelectedItems().size()));
        grid.addComponentColumn(row -> Shown.toCase(row.id(), row.caseNo()))
                .setHeader(getTranslation("outsourcing.column.case"));
        grid.addColumn(EligibleCase::branch).setHeader(getTranslation("outsourcing.column.branch"));
        grid.addColumn(row -> Shown.text(row.owner())).setHeader(getTranslation("outsourcing.column.owner"));
        grid.addColumn(row -> row.total().shown())
                .setHeader(getTranslation("outsourcing.column.total"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(row -> Shown.text(row.overdueSince()))
                .setHeader(getTranslation("outsourcing.column.overdueSince"));
        grid.addComponentColumn(this::propose).setHeader(getTranslation("outsourcing.column.action"));
        PhoneCards.on(grid, getTranslation("outsourcing.column.case"), this::card);
        grid.addClassName("qs-fill");
        grid.setEmptyStateText(getTranslation("outsourcing.eligible.none"));
        getContent().addClassName("qs-stack");
        Div above = new Div(new Paragraph(getTranslation("outsourcing.eligible.about")), bar);
        above.addClassName("qs-row");
        getContent().add(above, grid);
    }

    private List<CaseId> chosen() {
        return grid.getSelectedItems().stream().map(EligibleCase::id).toList();
    }

    void refresh() {
        grid.deselectAll();
        grid.setItems(DataProvider.fromCallbacks(
                query -> desk.eligible(query.getOffset(), query.getLimit()).stream(), query -> desk.countEligible()));
    }

    private Component card(EligibleCase row) {
        return new RowCard(Shown.toCase(row.id(), row.caseNo()), row.total().shown())
                .soft(Shown.joined(row.branch(), row.owner(), row.overdueSince()))
                .marks(List.of(propose(row)));
    }

    private Component propose(EligibleCase row) {
        Button button = new Button(getTranslation("outsourcing.look"), e -> open(row));
        button.setAriaLabel(getTranslation("outsourcing.look.case", row.caseNo()));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void open(EligibleCase row) {
        CasePlacement placement = desk.of(row.id());
        if (placement.allowed().contains(Act.PROPOSE))
            new ProposeDialog(desk, row.id(), placement.eligibility(), this::refresh).open();
        else new LockedDialog(placement.eligibility(), placement.pending()).open();
    }
}
