package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.qingshou.strategy.RowClash;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.strategy.method.RecordKind;
import org.qingshou.uikit.DraftPlace;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;
import org.qingshou.uikit.Said;

/** A sheet at work, and what can be done with one of its rows. */
record RowActs(CaseId caseId, RecordKind kind, FieldTexts texts, StrategyTools tools, Runnable changed) {
    MethodCode method() {
        return texts.workspace().method();
    }

    /**
     * Saves the row, or shows what somebody else has made of it meanwhile.
     *
     * @param saved what is left to do once either is settled; not done where the person goes on editing
     */
    void save(MethodRecord row, Map<String, String> values, Runnable saved) {
        Optional<RowClash> clash = tools.clashes().find(caseId, method(), row.id(), row.version(), values);
        if (clash.isPresent() && !clash.get().parts().isEmpty()) {
            new RowClashDialog(this, clash.get(), values, saved).open();
            return;
        }
        // Where both entered the very same, it is saved already.
        if (clash.isEmpty()) tools.sheets().change(caseId, method(), row.id(), row.version(), values);
        Notes.done(texts.reader().getTranslation("strategy.saved"));
        saved.run();
        changed.run();
    }

    /** The row as a form, where the window is too narrow for a sheet. */
    void edit(MethodRecord row) {
        FieldInputs inputs = FieldInputs.form(kind, texts);
        inputs.show(row.answers());
        Component reader = texts.reader();
        AtomicReference<Runnable> close = new AtomicReference<>(() -> {});
        FormDialog form = new FormDialog(
                reader.getTranslation("strategy.sheet.edit"),
                reader.getTranslation("kit.save"),
                () -> {
                    save(row, inputs.values(), () -> close.get().run());
                    return false;
                },
                inputs.components().toArray(Component[]::new));
        close.set(form::done);
        form.keep(DraftPlace.of("row", caseId, row.id(), row.version())).open();
    }

    /** What the row said before each change, and who changed it. */
    void showEarlier(MethodRecord row) {
        Dialog dialog = new Dialog(texts.reader().getTranslation("strategy.sheet.earlier.of", texts.shortly(row)));
        dialog.add(new RowVersions(tools.reads().versions(caseId, row.id()), kind, texts));
        dialog.getFooter().add(new Button(texts.reader().getTranslation("kit.close"), e -> dialog.close()));
        dialog.open();
    }

    void strike(MethodRecord row) {
        Component reader = texts.reader();
        ConfirmDialog ask = new ConfirmDialog(
                reader.getTranslation("strategy.sheet.strike.of", texts.shortly(row)),
                reader.getTranslation("strategy.sheet.strike.ask"),
                reader.getTranslation("strategy.sheet.strike"),
                e -> strikeNow(row));
        ask.setCancelable(true);
        ask.setCancelText(reader.getTranslation("kit.cancel"));
        ask.open();
    }

    private void strikeNow(MethodRecord row) {
        try {
            tools.sheets().strike(caseId, method(), row.id(), row.version());
            Notes.done(texts.reader().getTranslation("strategy.saved"));
            changed.run();
        } catch (Refused refused) {
            Notes.error(said(texts.reader(), refused));
        }
    }

    static String said(Component reader, Refused refused) {
        return Said.of(
                reader,
                refused.key(),
                Arrays.stream(refused.args()).map(String::valueOf).toList());
    }
}
