package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import org.qingshou.outsourcing.money.BatchSums;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;

/** What each batch of placements came to; an agency has few of them. */
class BatchGrid extends Composite<Div> {
    private final Grid<BatchSums> grid = new Grid<>();

    BatchGrid(List<BatchSums> batches) {
        grid.addColumn(BatchSums::batchNo)
                .setHeader(getTranslation("outsourcing.column.batch"))
                .setFlexGrow(2);
        figure("money.column.cases", row -> Integer.toString(row.placedCases()));
        figure("money.column.placed", row -> row.placed().shown());
        figure("money.column.payments", row -> Integer.toString(row.payments()));
        figure("money.column.recovered", row -> row.recovered().shown());
        figure("money.column.rate", row -> row.rate().toPlainString());
        figure("money.column.total", row -> row.commission().shown());
        PhoneCards.on(
                grid,
                getTranslation("outsourcing.column.batch"),
                row -> new RowCard(new Span(row.batchNo()), row.commission().shown())
                        .soft(getTranslation(
                                "money.sum.cases",
                                Integer.toString(row.placedCases()),
                                row.placed().shown()))
                        .soft(getTranslation(
                                "money.card",
                                row.recovered().shown(),
                                row.rate().toPlainString())));
        grid.setAllRowsVisible(true);
        grid.setItems(batches);
        getContent().add(grid);
    }

    private void figure(String header, SerializableFunction<BatchSums, String> value) {
        grid.addColumn(value::apply).setHeader(getTranslation(header)).setTextAlign(ColumnTextAlign.END);
    }
}
