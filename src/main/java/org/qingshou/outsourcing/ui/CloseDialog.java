package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.qingshou.outsourcing.money.Statement;
import org.qingshou.outsourcing.money.StatementDesk;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Asks a second person to close a statement. */
class CloseDialog extends FormDialog {
    private static final int LONGEST = 500;

    CloseDialog(StatementDesk desk, Statement statement, Runnable changed) {
        this(desk, statement, changed, new TextArea());
    }

    private CloseDialog(StatementDesk desk, Statement statement, Runnable changed, TextArea reason) {
        super(
                reason.getTranslation("money.statement.close"),
                reason.getTranslation("money.ask"),
                () -> {
                    reason.setInvalid(reason.getValue().isBlank());
                    if (reason.isInvalid()) return false;
                    desk.askToClose(statement.id(), reason.getValue());
                    Notes.done(reason.getTranslation("money.asked"));
                    changed.run();
                    return true;
                },
                new Paragraph(reason.getTranslation(
                        "money.statement.close.about", statement.sums().total().shown())),
                reason);
        reason.setLabel(getTranslation("money.reason"));
        reason.setErrorMessage(getTranslation("kit.required"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
    }
}
