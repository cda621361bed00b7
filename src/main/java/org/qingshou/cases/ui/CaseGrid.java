package org.qingshou.cases.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.qingshou.cases.CaseList;
import org.qingshou.cases.CaseView;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;
import org.qingshou.uikit.TwoLines;

/** Cases as lines: who, how much, how long, how it stands, who works it, what next. */
class CaseGrid extends Grid<CaseList.Row> {
    CaseGrid() {
        addClassName("qs-tall-grid");
        addComponentColumn(
                        row -> CaseLinks.toCase(row.header().id(), row.header().caseNo()))
                .setHeader(getTranslation("cases.list.case"))
                // Wider than its link, so that cell and link can both be hit.
                .setWidth("11rem")
                .setFlexGrow(0);
        addComponentColumn(row -> new TwoLines(
                        row.name(),
                        getTranslation("product-scope." + row.header().scope())))
                .setKey("customer")
                .setHeader(getTranslation("cases.list.customer"))
                .setFlexGrow(2);
        addColumn(row -> row.header().balances().total().shown())
                .setKey("due")
                .setHeader(getTranslation("cases.list.due"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        addComponentColumn(row -> CaseMarks.grade(this, row.header().classification(), row.daysPastDue()))
                .setKey("grade")
                .setHeader(getTranslation("cases.list.grade"))
                .setWidth("13.5rem")
                .setFlexGrow(0);
        addComponentColumn(row -> CaseMarks.state(this, row.header().state()))
                .setKey("state")
                .setHeader(getTranslation("cases.list.state"))
                .setWidth("7.5rem")
                .setFlexGrow(0);
        addColumn(row -> Objects.requireNonNullElse(row.ownerName(), "—"))
                .setKey("owner")
                .setHeader(getTranslation("cases.list.owner"))
                .setAutoWidth(true);
        addColumn(this::next)
                .setKey("next")
                .setHeader(getTranslation("cases.list.next"))
                .setAutoWidth(true);
        addColumn(row -> row.header().branch().value())
                .setKey("branch")
                .setHeader(getTranslation("cases.list.branch"))
                .setAutoWidth(true);
        PhoneCards.on(this, getTranslation("cases.list.case"), this::card);
        setEmptyStateText(getTranslation("cases.list.empty"));
    }

    /** Lets rows be chosen, and tells how many are. */
    void choose(IntConsumer told) {
        setSelectionMode(SelectionMode.MULTI);
        addSelectionListener(e -> told.accept(e.getAllSelectedItems().size()));
    }

    List<CaseId> chosen() {
        return getSelectedItems().stream().map(row -> row.header().id()).toList();
    }

    private RowCard card(CaseList.Row row) {
        CaseView header = row.header();
        return new RowCard(
                        CaseLinks.toCase(header.id(), row.name()),
                        header.balances().total().shown())
                .soft(header.caseNo() + " · " + getTranslation("product-scope." + header.scope()) + " · "
                        + Objects.requireNonNullElse(row.ownerName(), "—"))
                .line(next(row))
                .marks(List.of(
                        CaseMarks.grade(this, header.classification(), row.daysPastDue()),
                        CaseMarks.state(this, header.state())));
    }

    private String next(CaseList.Row row) {
        String action = row.header().nextAction();
        LocalDate on = row.header().nextActionOn();
        return action == null || on == null ? "—" : on + " " + getTranslation("next." + action);
    }
}
