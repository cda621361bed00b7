package org.qingshou.retention.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.qingshou.retention.RetentionDesk;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Says why, and puts the list before a second person. */
class ProposeDialog extends FormDialog {
    private static final int LONGEST = 500;

    ProposeDialog(RetentionDesk desk, Runnable done) {
        this(desk, done, new TextArea());
    }

    private ProposeDialog(RetentionDesk desk, Runnable done, TextArea reason) {
        super(
                reason.getTranslation("retention.propose"),
                reason.getTranslation("retention.propose.send"),
                () -> {
                    reason.setInvalid(reason.getValue().isBlank());
                    if (reason.isInvalid()) return false;
                    desk.propose(reason.getValue());
                    Notes.done(reason.getTranslation("retention.proposed"));
                    done.run();
                    return true;
                },
                new Paragraph(reason.getTranslation("retention.propose.about")),
                reason);
        reason.setLabel(getTranslation("retention.propose.why"));
        reason.setErrorMessage(getTranslation("kit.required"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
    }
}
