package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableFunction;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Money;
import org.qingshou.outsourcing.score.Scorecard;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;

/** The agencies side by side, the best first; what a figure is made of opens behind it where there is a list. */
class ScoreGrid extends Composite<Div> {
    private final Grid<Scorecard> grid = new Grid<>();

    ScoreGrid() {
        grid.addColumn(row -> Integer.toString(row.place()))
                .setHeader(getTranslation("score.place"))
                .setWidth("4rem")
                .setFlexGrow(0);
        grid.addComponentColumn(ScoreGrid::name)
                .setHeader(getTranslation("outsourcing.agency"))
                .setFlexGrow(2);
        grid.addComponentColumn(ScoreGrid::cases)
                .setHeader(getTranslation("money.column.cases"))
                .setTextAlign(ColumnTextAlign.END);
        figure("money.column.recovered", row -> new Money(row.recovered()).shown());
        figure("score.rate", row -> row.rate().toPlainString());
        figure("score.ahead", row -> signed(row.ahead()));
        figure("score.kept", ScoreGrid::kept);
        figure("score.complaints", row -> Shown.text(row.complaintsPerThousand()));
        figure("score.breaches", row -> Integer.toString(row.breaches()));
        figure("score.answer", row -> Shown.text(row.answerHours()));
        figure("score.certificate", row -> Shown.text(row.certificateDays()));
        PhoneCards.on(grid, getTranslation("outsourcing.agency"), this::card);
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(getTranslation("score.none"));
        getContent().add(grid);
    }

    void show(List<Scorecard> cards) {
        grid.setItems(cards);
    }

    private Component card(Scorecard row) {
        return new RowCard(name(row), row.rate().toPlainString() + "%")
                .soft(getTranslation(
                        "score.card.rate",
                        Integer.toString(row.place()),
                        Integer.toString(row.cases()),
                        orDash(signed(row.ahead())),
                        Integer.toString(row.compared())))
                .soft(getTranslation(
                        "score.card.rest",
                        orDash(kept(row)),
                        orDash(Shown.text(row.complaintsPerThousand())),
                        Integer.toString(row.breaches()),
                        orDash(Shown.text(row.answerHours())),
                        orDash(Shown.text(row.certificateDays()))))
                .marks(List.of(link(row, getTranslation("batches.count", Integer.toString(row.cases())))));
    }

    private void figure(String header, SerializableFunction<Scorecard, String> value) {
        grid.addColumn(row -> orDash(value.apply(row)))
                .setHeader(getTranslation(header))
                .setTextAlign(ColumnTextAlign.END);
    }

    private static String orDash(String value) {
        return value.isEmpty() ? "—" : value;
    }

    private static String signed(@Nullable BigDecimal points) {
        if (points == null) return "";
        return points.signum() > 0 ? "+" + points.toPlainString() : points.toPlainString();
    }

    private static String kept(Scorecard row) {
        return row.promises() == 0 ? "" : row.kept() + " / " + row.promises();
    }

    private static Anchor name(Scorecard row) {
        return new Anchor("agencies/" + row.agency(), row.name());
    }

    private static Anchor cases(Scorecard row) {
        return link(row, Integer.toString(row.cases()));
    }

    private static Anchor link(Scorecard row, String text) {
        return new Anchor("outsourcing/placements?agency=" + row.agency(), text);
    }
}
