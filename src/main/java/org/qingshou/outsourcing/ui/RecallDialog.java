package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.qingshou.outsourcing.OutsourcingDesk;
import org.qingshou.outsourcing.RecallReason;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.NeededSelect;
import org.qingshou.uikit.Notes;

/** Takes a case back with a reason: at once where a manager does it, otherwise by asking one. */
class RecallDialog extends FormDialog {
    RecallDialog(OutsourcingDesk desk, UUID placement, boolean atOnce, Runnable changed) {
        this(desk, placement, atOnce, changed, new NeededSelect<>(), new TextArea());
    }

    private RecallDialog(
            OutsourcingDesk desk,
            UUID placement,
            boolean atOnce,
            Runnable changed,
            Select<RecallReason> reason,
            TextArea note) {
        super(
                reason.getTranslation("outsourcing.recall"),
                reason.getTranslation(atOnce ? "outsourcing.recall.now" : "outsourcing.recall.ask"),
                () -> {
                    RecallReason chosen = reason.getValue();
                    reason.setInvalid(chosen == null);
                    if (chosen == null) return false;
                    desk.recall(placement, chosen, note.getValue());
                    Notes.done(reason.getTranslation(atOnce ? "outsourcing.recall.done" : "outsourcing.recall.asked"));
                    changed.run();
                    return true;
                },
                new Paragraph(reason.getTranslation(
                        atOnce ? "outsourcing.recall.about.now" : "outsourcing.recall.about.ask")),
                reason,
                note);
        reason.setLabel(getTranslation("outsourcing.recall.reason.label"));
        reason.setItems(desk.recallReasons());
        reason.setItemLabelGenerator(code -> code == null ? "" : getTranslation("recall." + code));
        reason.setErrorMessage(getTranslation("kit.required"));
        reason.setRequiredIndicatorVisible(true);
        note.setLabel(getTranslation("outsourcing.recall.note"));
        note.setMaxLength(500);
    }
}
