package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.binder.Binder;
import org.qingshou.kernel.Refused;
import org.qingshou.strategy.method.Field;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.strategy.method.RecordKind;

/** Changes one row of a sheet in place; what is wrong with it is said above the sheet, and the row stays as entered. */
class RowEditor extends Composite<Div> {
    private final Paragraph problem = new Paragraph();
    private final Grid<MethodRecord> grid;
    private final RecordKind kind;
    private final FieldTexts texts;
    private final RowActs acts;
    private FieldInputs inputs;

    RowEditor(Grid<MethodRecord> grid, RecordKind kind, FieldTexts texts, RowActs acts) {
        this.grid = grid;
        this.kind = kind;
        this.texts = texts;
        this.acts = acts;
        inputs = FieldInputs.cells(kind, texts);
        grid.getEditor().setBinder(new Binder<>());
        grid.getEditor().setBuffered(true);
        problem.addClassName("qs-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        getContent().add(problem);
    }

    Component input(Field field) {
        return inputs.of(field);
    }

    void edit(MethodRecord row) {
        problem.setVisible(false);
        inputs = FieldInputs.cells(kind, texts);
        inputs.show(row.answers());
        grid.getEditor().editItem(row);
    }

    Div buttons(MethodRecord row) {
        Div buttons = new Div(
                new Button(getTranslation("kit.save"), e -> save(row)),
                new Button(getTranslation("kit.cancel"), e -> grid.getEditor().cancel()));
        buttons.addClassName("qs-actions");
        return buttons;
    }

    private void save(MethodRecord row) {
        try {
            acts.save(row, inputs.values(), () -> grid.getEditor().cancel());
        } catch (Refused refused) {
            problem.setText(RowActs.said(this, refused));
            problem.setVisible(true);
        }
    }
}
