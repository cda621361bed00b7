package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.qingshou.outsourcing.BatchDesk;
import org.qingshou.outsourcing.PlacementView;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Leaves a single case out of a batch that waits, with a reason. */
class TakeOutDialog extends FormDialog {
    private static final int LONGEST = 300;

    TakeOutDialog(BatchDesk desk, UUID batch, PlacementView row, Runnable changed) {
        this(desk, batch, row, changed, new TextArea());
    }

    private TakeOutDialog(BatchDesk desk, UUID batch, PlacementView row, Runnable changed, TextArea reason) {
        super(
                reason.getTranslation("batches.out.of", row.caseNo()),
                reason.getTranslation("batches.out"),
                () -> {
                    reason.setInvalid(reason.getValue().isBlank());
                    if (reason.isInvalid()) return false;
                    desk.takeOut(batch, row.id(), reason.getValue());
                    Notes.done(reason.getTranslation("batches.out.done"));
                    changed.run();
                    return true;
                },
                new Paragraph(reason.getTranslation("batches.out.about")),
                reason);
        reason.setLabel(getTranslation("outsourcing.column.why"));
        reason.setErrorMessage(getTranslation("kit.required"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
    }
}
