package org.qingshou.codes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.qingshou.codes.CodeRow;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;
import org.qingshou.uikit.Texts;
import org.qingshou.uikit.TwoLines;

/** Codes as lines in the order in which they are offered. */
class CodeGrid extends Grid<CodeRow> {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final transient BusinessClock clock;
    private final transient Consumer<CodeRow> edit;
    private final transient Consumer<CodeRow> reset;

    CodeGrid(Texts texts, BusinessClock clock, Consumer<CodeRow> edit, Consumer<CodeRow> reset) {
        this.texts = texts;
        this.clock = clock;
        this.edit = edit;
        this.reset = reset;
        addComponentColumn(row -> new TwoLines(words(row), about(row)))
                .setHeader(getTranslation("codes.column.code"))
                .setFlexGrow(2);
        addColumn(row -> CodeMarks.place(this, row))
                .setHeader(getTranslation("codes.column.place"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(row -> styled("qs-marks", CodeMarks.of(this, row)))
                .setHeader(getTranslation("codes.column.state"))
                .setAutoWidth(true);
        addColumn(this::changed).setHeader(getTranslation("codes.column.changed"));
        addComponentColumn(row -> buttons(row, "qs-actions"))
                .setHeader(getTranslation("codes.column.action"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        PhoneCards.on(
                this,
                getTranslation("codes.column.code"),
                row -> new RowCard(new Span(words(row)), CodeMarks.place(this, row))
                        .soft(about(row))
                        .line(changed(row))
                        .marks(CodeMarks.of(this, row))
                        .marks(List.of(buttons(row, "qs-marks"))));
        addClassName("qs-fill");
        setEmptyStateText(getTranslation("codes.none"));
    }

    /** The words that the reader sees. */
    String words(CodeRow row) {
        String own = Texts.ENGLISH.getLanguage().equals(getLocale().getLanguage()) ? row.en() : row.zh();
        return own == null ? texts.builtIn(row.item().key(), getLocale()) : own;
    }

    private String about(CodeRow row) {
        return row.item().code() + " · " + CodeMarks.list(this, row.list());
    }

    private String changed(CodeRow row) {
        Instant at = row.changedAt();
        return at == null ? "" : row.changedBy() + " · " + LocalDate.ofInstant(at, clock.getZone());
    }

    private Div buttons(CodeRow row, String style) {
        Button change = new Button(getTranslation("codes.edit"), e -> edit.accept(row));
        change.setAriaLabel(getTranslation("codes.edit.of", words(row)));
        Button back = new Button(getTranslation("codes.reset"), e -> reset.accept(row));
        back.setAriaLabel(getTranslation("codes.reset.of", words(row)));
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.setVisible(row.changed());
        return styled(style, List.of(change, back));
    }

    private static Div styled(String style, List<Component> content) {
        Div cell = new Div();
        cell.add(content);
        cell.addClassName(style);
        return cell;
    }
}
