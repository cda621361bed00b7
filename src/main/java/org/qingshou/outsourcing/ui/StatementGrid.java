package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.qingshou.outsourcing.money.Statement;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;

/** Statements, the latest month first. */
class StatementGrid extends Composite<Div> {
    private final transient BiFunction<Integer, Integer, List<Statement>> page;
    private final transient IntSupplier count;
    private final Grid<Statement> grid = new Grid<>();

    StatementGrid(
            BiFunction<Integer, Integer, List<Statement>> page, IntSupplier count, Function<Statement, Anchor> link) {
        this.page = page;
        this.count = count;
        SerializableFunction<Statement, Anchor> month = link::apply;
        grid.addComponentColumn(month::apply)
                .setHeader(getTranslation("money.column.month"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(Statement::agencyName)
                .setHeader(getTranslation("outsourcing.agency"))
                .setFlexGrow(3);
        figure("money.column.placed", row -> row.sums().placed().shown());
        figure("money.column.recovered", row -> row.sums().recovered().shown());
        figure("money.column.rate", row -> row.sums().rate().toPlainString());
        figure("money.column.total", row -> row.sums().total().shown());
        grid.addComponentColumn(row -> StatementMarks.state(this, row))
                .setHeader(getTranslation("outsourcing.column.state"))
                .setWidth("14rem")
                .setFlexGrow(0);
        PhoneCards.on(
                grid,
                getTranslation("money.column.month"),
                row -> new RowCard(link.apply(row), row.sums().total().shown())
                        .soft(row.agencyName())
                        .soft(getTranslation(
                                "money.card",
                                row.sums().recovered().shown(),
                                row.sums().rate().toPlainString()))
                        .marks(List.of(StatementMarks.state(this, row))));
        grid.addClassName("qs-fill");
        grid.setEmptyStateText(getTranslation("money.statement.none"));
        getContent().addClassName("qs-stack");
        getContent().add(grid);
    }

    private void figure(String header, SerializableFunction<Statement, String> value) {
        grid.addColumn(value::apply).setHeader(getTranslation(header)).setTextAlign(ColumnTextAlign.END);
    }

    void refresh() {
        grid.setItems(DataProvider.fromCallbacks(
                query -> page.apply(query.getOffset(), query.getLimit()).stream(), query -> count.getAsInt()));
    }
}
