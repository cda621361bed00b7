package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qingshou.outsourcing.money.Compared;
import org.qingshou.outsourcing.money.StatementLine;
import org.qingshou.outsourcing.money.Theirs;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;

/** Our lines beside the agency's rows, what differs first. */
class ComparedGrid extends Composite<Div> {
    private final transient @Nullable Consumer<Compared> adjust;

    /** @param adjust null where the reader may not ask for one */
    ComparedGrid(List<Compared> compared, @Nullable Consumer<Compared> adjust) {
        this.adjust = adjust;
        Grid<Compared> grid = new Grid<>();
        grid.addComponentColumn(this::result).setHeader(getTranslation("money.theirs.result"));
        grid.addColumn(this::about)
                .setHeader(getTranslation("outsourcing.column.package"))
                .setFlexGrow(6);
        grid.addColumn(row -> Shown.text(row.day())).setHeader(getTranslation("outsourcing.column.paidOn"));
        grid.addColumn(ComparedGrid::ours)
                .setHeader(getTranslation("money.theirs.ours"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(ComparedGrid::theirs)
                .setHeader(getTranslation("money.theirs.theirs"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(row -> row.difference().shown())
                .setHeader(getTranslation("money.theirs.difference"))
                .setTextAlign(ColumnTextAlign.END);
        if (adjust != null)
            grid.addComponentColumn(this::button).setHeader(getTranslation("outsourcing.column.action"));
        PhoneCards.on(grid, getTranslation("money.theirs.rows"), this::card);
        grid.addClassName("qs-fill");
        grid.setItems(compared);
        getContent().add(grid);
    }

    private RowCard card(Compared row) {
        List<Component> marks = new ArrayList<>(List.of(result(row)));
        if (adjust != null) marks.add(button(row));
        return new RowCard(new Span(Shown.text(row.day())), row.difference().shown())
                .soft(about(row))
                .soft(getTranslation("money.theirs.both", ours(row), theirs(row)))
                .marks(marks);
    }

    private Component result(Compared row) {
        return Marks.of(
                getTranslation("compared." + row.result()),
                switch (row.result()) {
                    case SAME -> Marks.Tone.GOOD;
                    case DIFFERENT -> Marks.Tone.BAD;
                    case ONLY_OURS, ONLY_THEIRS -> Marks.Tone.WARN;
                });
    }

    private String about(Compared row) {
        StatementLine ours = row.ours();
        Theirs theirs = row.theirs();
        return Shown.joined(
                ours == null ? null : getTranslation("statement-line." + ours.kind()),
                row.placement(),
                theirs == null ? null : getTranslation("money.theirs.row", Integer.toString(theirs.row())));
    }

    private static String ours(Compared row) {
        StatementLine ours = row.ours();
        return ours == null ? "—" : ours.commission().shown();
    }

    private static String theirs(Compared row) {
        Theirs theirs = row.theirs();
        return theirs == null ? "—" : theirs.commission().shown();
    }

    private Component button(Compared row) {
        Consumer<Compared> asked = adjust;
        Button button = new Button(getTranslation("money.adjust"), e -> {
            if (asked != null) asked.accept(row);
        });
        button.setAriaLabel(getTranslation("money.adjust.of", about(row)));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setVisible(!row.difference().isZero());
        return button;
    }
}
