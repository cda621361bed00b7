package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.qingshou.strategy.SheetDraft;
import org.qingshou.strategy.SheetDraft.Problem;
import org.qingshou.strategy.SheetDraft.Row;
import org.qingshou.strategy.method.Field;
import org.qingshou.uikit.Said;

/** What was read from a spreadsheet, and where and how it must be mended before it can be kept. */
class SheetPreview extends Composite<Div> {
    private final FieldTexts texts;

    SheetPreview(SheetDraft draft, FieldTexts texts) {
        this.texts = texts;
        getContent().addClassName("qs-stack");
        Paragraph found = new Paragraph(getTranslation(
                "strategy.sheet.found", Integer.toString(draft.rows().size())));
        found.getElement().setAttribute("role", "status");
        getContent().add(found);
        if (!draft.passedOver().isEmpty()) {
            Paragraph passed =
                    new Paragraph(getTranslation("strategy.sheet.passed", String.join(" · ", draft.passedOver())));
            passed.addClassName("qs-soft");
            getContent().add(passed);
        }
        if (!draft.problems().isEmpty()) getContent().add(problems(draft));
        getContent().add(rows(draft));
    }

    private Div problems(SheetDraft draft) {
        UnorderedList list = new UnorderedList();
        draft.problems().forEach(problem -> list.add(new ListItem(line(problem))));
        Paragraph head = new Paragraph(getTranslation(
                "strategy.sheet.problems", Integer.toString(draft.problems().size())));
        Div box = new Div(head, list);
        box.addClassName("qs-refusal");
        box.getElement().setAttribute("role", "alert");
        return box;
    }

    private String line(Problem problem) {
        String column = problem.field().map(texts::label).orElseGet(() -> getTranslation("strategy.sheet.whole"));
        return getTranslation(
                "strategy.sheet.problem",
                Long.toString(problem.row()),
                column,
                Said.of(this, problem.mend().key(), problem.mend().args()));
    }

    private Grid<Row> rows(SheetDraft draft) {
        Grid<Row> grid = new Grid<>();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(Row::number)
                .setHeader(getTranslation("strategy.sheet.row"))
                .setWidth("4rem")
                .setFlexGrow(0);
        for (Field field : draft.columns())
            grid.addColumn(row -> shown(field, row.values().getOrDefault(field.key(), "")))
                    .setHeader(texts.label(field))
                    .setAutoWidth(true);
        grid.setItems(draft.rows());
        grid.addClassName("qs-sheet-preview");
        return grid;
    }

    /** In words where it could be read, as it was written where not. */
    private String shown(Field field, String value) {
        if (value.isEmpty()) return "—";
        return switch (field.type()) {
            case CHOICE -> field.options().contains(value) ? texts.option(field, value) : value;
            case YES_NO -> CodedInputs.YES_NO.contains(value) ? texts.value(field, value) : value;
            case RECORD, PARTY -> texts.value(field, value);
            default -> value;
        };
    }
}
