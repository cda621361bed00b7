package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.qingshou.strategy.method.Field;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.strategy.method.RecordKind;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;

/** The rows of a sheet; one of them at a time is changed in place, and amounts are summed up below. */
class SheetGrid extends Composite<Div> {
    private static final int SHORT = 12;

    private final Grid<MethodRecord> grid = new Grid<>();
    private final RecordKind kind;
    private final FieldTexts texts;
    private final RowActs acts;
    private final RowEditor editor;

    SheetGrid(List<MethodRecord> rows, RecordKind kind, FieldTexts texts, RowActs acts, boolean open) {
        this.kind = kind;
        this.texts = texts;
        this.acts = acts;
        editor = new RowEditor(grid, kind, texts, acts);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        kind.fields().forEach(field -> column(field, rows));
        if (open)
            grid.addComponentColumn(row -> buttons(row, editor::edit))
                    .setHeader(getTranslation("strategy.sheet.acts"))
                    .setEditorComponent(editor::buttons)
                    .setWidth("13.5rem")
                    .setFlexGrow(0)
                    .setFrozenToEnd(true);
        PhoneCards.on(grid, texts.of("record." + kind.code()), row -> card(row, open));
        grid.setItems(rows);
        if (rows.size() <= SHORT) grid.setAllRowsVisible(true);
        else grid.addClassName("qs-preview");
        getContent().add(editor, grid);
    }

    private void column(Field field, List<MethodRecord> rows) {
        Grid.Column<MethodRecord> column = grid.addColumn(row -> shown(field, row))
                .setHeader(texts.label(field))
                .setWidth(SheetColumns.width(field.type()))
                .setFlexGrow(SheetColumns.grow(field.type()))
                .setResizable(true);
        if (!field.bySystem()) column.setEditorComponent(row -> editor.input(field));
        if (field.type() == Field.Type.MONEY) column.setTextAlign(ColumnTextAlign.END);
        if (kind.sums().contains(field.key()))
            column.setFooter(getTranslation("strategy.sheet.sum", SheetColumns.sum(field, rows)));
    }

    private String shown(Field field, MethodRecord row) {
        String value = row.answers().text(field.key());
        return value.isEmpty() ? "—" : texts.value(field, value);
    }

    private Component buttons(MethodRecord row, Consumer<MethodRecord> edit) {
        Button change = new Button(getTranslation("strategy.sheet.edit"), e -> edit.accept(row));
        change.setAriaLabel(getTranslation("strategy.sheet.edit.of", texts.shortly(row)));
        Button strike = new Button(getTranslation("strategy.sheet.strike"), e -> acts.strike(row));
        strike.setAriaLabel(getTranslation("strategy.sheet.strike.of", texts.shortly(row)));
        Div actions = new Div(change, strike);
        if (row.version() > 1)
            actions.add(new Button(getTranslation("strategy.sheet.earlier"), e -> acts.showEarlier(row)));
        actions.addClassName("qs-actions");
        return actions;
    }

    private Component card(MethodRecord row, boolean open) {
        RowCard card = new RowCard(new Span(shown(kind.fields().getFirst(), row)), SheetColumns.figure(kind, row));
        kind.fields().stream()
                .skip(1)
                .filter(field -> !row.answers().text(field.key()).isEmpty())
                .forEach(field -> card.soft(texts.label(field) + " " + shown(field, row)));
        return open ? card.marks(List.of(buttons(row, acts::edit))) : card;
    }
}
