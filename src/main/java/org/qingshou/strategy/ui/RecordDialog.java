package org.qingshou.strategy.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.StrategyReads.Workspace;
import org.qingshou.strategy.method.RecordKind;
import org.qingshou.uikit.DayPicker;
import org.qingshou.uikit.DraftPlace;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** The form of one of a method's kinds of record, drawn from its fields. */
class RecordDialog {
    private final Select<RecordKind> kind = new Select<>();
    private final DatePicker on = new DayPicker();
    private final Div fields = new Div();
    private final FieldTexts texts;
    private final FormDialog dialog;
    private FieldInputs inputs;

    RecordDialog(CaseId caseId, Workspace workspace, RecordKind first, StrategyTools tools, Runnable changed) {
        texts = new FieldTexts(kind, workspace);
        inputs = FieldInputs.form(first, texts);
        kind.setLabel(kind.getTranslation("strategy.record.kind.label"));
        kind.setItems(workspace.kinds());
        kind.setItemLabelGenerator(each -> texts.of("record." + each.code()));
        kind.setWidthFull();
        kind.addValueChangeListener(e -> draw());
        kind.setValue(first);
        on.setLabel(on.getTranslation("strategy.record.on"));
        on.setValue(tools.clock().today());
        on.setMax(tools.clock().today());
        on.setRequiredIndicatorVisible(true);
        fields.addClassName("qs-form");
        dialog = new FormDialog(
                kind.getTranslation("strategy.act.RECORD"),
                kind.getTranslation("kit.save"),
                () -> {
                    on.setInvalid(on.isEmpty());
                    if (on.isEmpty()) return false;
                    tools.desk()
                            .record(caseId, workspace.method(), kind.getValue().code(), on.getValue(), inputs.values());
                    Notes.done(kind.getTranslation("strategy.saved"));
                    changed.run();
                    return true;
                },
                kind,
                on,
                fields);
        dialog.keep(DraftPlace.of("record", caseId, workspace.method(), first.code()));
    }

    void open() {
        dialog.open();
    }

    private void draw() {
        fields.removeAll();
        inputs = FieldInputs.form(kind.getValue(), texts);
        fields.add(inputs.components());
    }
}
