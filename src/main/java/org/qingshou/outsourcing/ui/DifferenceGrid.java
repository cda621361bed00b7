package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import java.util.ArrayList;
import java.util.List;
import org.qingshou.outsourcing.DifferenceView;
import org.qingshou.outsourcing.ReconciliationDesk;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;

/** What differs between both books, the oldest first; a manager settles it. */
class DifferenceGrid extends Composite<Div> {
    private final transient ReconciliationDesk desk;
    private final transient Runnable changed;
    private final transient DifferenceWords words = new DifferenceWords(this);
    private final boolean acts;
    private final Grid<DifferenceView> grid = new Grid<>();

    DifferenceGrid(ReconciliationDesk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        acts = desk.mayAct();
        grid.addComponentColumn(this::subject)
                .setHeader(getTranslation("outsourcing.column.case"))
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addColumn(DifferenceView::agencyName)
                .setHeader(getTranslation("outsourcing.agency"))
                .setFlexGrow(2);
        whole(grid.addComponentColumn(words::kind), "outsourcing.difference.kind");
        whole(grid.addColumn(words::ours), "outsourcing.difference.ours");
        whole(grid.addColumn(words::theirs), "outsourcing.difference.theirs");
        whole(grid.addColumn(row -> words.age(row, desk.now())), "outsourcing.difference.age");
        grid.addColumn(words::settled)
                .setHeader(getTranslation("outsourcing.difference.settled"))
                .setFlexGrow(2);
        if (acts) whole(grid.addComponentColumn(this::settle), "outsourcing.column.action");
        PhoneCards.on(grid, getTranslation("outsourcing.tab.differences"), this::card);
        grid.addClassName("qs-fill");
        getContent().addClassName("qs-stack");
        getContent().add(grid);
    }

    /** As wide as what stands in it; names and notes share the rest. */
    private void whole(Grid.Column<DifferenceView> column, String header) {
        column.setHeader(getTranslation(header)).setAutoWidth(true).setFlexGrow(0);
    }

    void show(boolean open) {
        grid.setEmptyStateText(
                getTranslation(open ? "outsourcing.differences.none" : "outsourcing.differences.none.settled"));
        grid.setItems(DataProvider.fromCallbacks(
                query -> desk.differences(open, query.getOffset(), query.getLimit()).stream(),
                query -> desk.count(open)));
    }

    /** The case, or where we know none the package as the agency names it. */
    private Component subject(DifferenceView row) {
        var id = row.caseId();
        var no = row.caseNo();
        if (id != null && no != null) return Shown.toCase(id, no);
        Span unknown = new Span(words.packageOf(row));
        unknown.setTitle(row.packageId().toString());
        return unknown;
    }

    private RowCard card(DifferenceView row) {
        List<Component> marks = new ArrayList<>(List.of(words.kind(row)));
        if (acts && row.open()) marks.add(settle(row));
        RowCard card = new RowCard(subject(row), words.age(row, desk.now()))
                .soft(row.agencyName())
                .line(words.both(row));
        String settled = words.settled(row);
        if (!settled.isEmpty()) card.line(settled);
        return card.marks(marks);
    }

    private Component settle(DifferenceView row) {
        if (!row.open()) return new Span();
        Button button = new Button(
                getTranslation("outsourcing.difference.settle"),
                e -> new DifferenceDialog(desk, row, words, changed).open());
        button.setAriaLabel(getTranslation("outsourcing.difference.settle.of", words.name(row)));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
