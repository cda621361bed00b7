package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.qingshou.kernel.CaseId;
import org.qingshou.outsourcing.money.PaidBy;
import org.qingshou.outsourcing.money.StatementLine;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;

/** Lines of a statement, read as they are scrolled to; the bank sees the case, the agency its package. */
class LineGrid extends Composite<Div> {
    private final boolean cases;

    LineGrid(int count, BiFunction<Integer, Integer, List<StatementLine>> page, boolean cases) {
        this.cases = cases;
        Grid<StatementLine> grid = new Grid<>();
        grid.addColumn(row -> getTranslation("statement-line." + row.kind()))
                .setHeader(getTranslation("money.column.kind"));
        grid.addComponentColumn(this::about)
                .setHeader(getTranslation(cases ? "outsourcing.column.case" : "outsourcing.column.package"))
                .setFlexGrow(2);
        grid.addColumn(row -> Shown.text(row.paidOn())).setHeader(getTranslation("outsourcing.column.paidOn"));
        grid.addColumn(row -> Shown.text(row.paymentNo())).setHeader(getTranslation("money.column.paymentNo"));
        grid.addColumn(this::source).setHeader(getTranslation("money.column.source"));
        grid.addColumn(row -> row.source() == null ? "" : row.amount().shown())
                .setHeader(getTranslation("outsourcing.column.amount"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(LineGrid::percent)
                .setHeader(getTranslation("money.column.percent"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(this::commission)
                .setHeader(getTranslation("money.column.commission"))
                .setTextAlign(ColumnTextAlign.END);
        PhoneCards.on(
                grid,
                getTranslation("money.lines"),
                row -> new RowCard(about(row), commission(row))
                        .soft(Shown.joined(getTranslation("statement-line." + row.kind()), row.paidOn(), source(row)))
                        .soft(Shown.joined(
                                row.source() == null ? null : row.amount().shown(), share(row))));
        grid.addClassName("qs-fill");
        grid.setEmptyStateText(getTranslation("money.lines.none"));
        grid.setItems(DataProvider.fromCallbacks(
                query -> page.apply(query.getOffset(), query.getLimit()).stream(), query -> count));
        getContent().add(grid);
    }

    private Component about(StatementLine row) {
        CaseId caseId = row.caseId();
        String caseNo = row.caseNo();
        if (cases && caseId != null && caseNo != null) return Shown.toCase(caseId, caseNo);
        UUID placement = row.placement();
        return new Span(placement == null ? getTranslation("money.line.whole") : placement.toString());
    }

    private String source(StatementLine row) {
        PaidBy source = row.source();
        return source == null ? "" : getTranslation("payment-source." + source);
    }

    private static String percent(StatementLine row) {
        BigDecimal percent = row.percent();
        return percent == null ? "" : percent.stripTrailingZeros().toPlainString();
    }

    private static String share(StatementLine row) {
        return row.percent() == null ? "" : percent(row) + "%";
    }

    private String commission(StatementLine row) {
        return row.barren()
                ? getTranslation("money.line.barren")
                : row.commission().shown();
    }
}
