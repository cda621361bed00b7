package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BooleanSupplier;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** The dialogs that all forms of proceedings, acceleration, insolvency and sale are. */
final class LegalForm {
    private LegalForm() {}

    /** Marks those of them that are empty; gives whether one is. */
    static boolean missing(HasValue<?, ?>... needed) {
        boolean missing = false;
        for (HasValue<?, ?> field : needed) {
            if (field instanceof HasValidation marked) marked.setInvalid(field.isEmpty());
            missing |= field.isEmpty();
        }
        return missing;
    }

    /** Asks once more before something that is not taken back. */
    static void sure(String title, String help, String done, Runnable changed, Runnable act) {
        new FormDialog(
                        LegalFields.words(title),
                        LegalFields.words(title),
                        () -> {
                            act.run();
                            Notes.done(LegalFields.words(done));
                            changed.run();
                            return true;
                        },
                        new Paragraph(LegalFields.words(help)))
                .open();
    }

    static void open(String title, String done, Runnable changed, BooleanSupplier act, Component... fields) {
        new FormDialog(
                        LegalFields.words(title),
                        LegalFields.words("kit.save"),
                        () -> {
                            if (!act.getAsBoolean()) return false;
                            Notes.done(LegalFields.words(done));
                            changed.run();
                            return true;
                        },
                        fields)
                .open();
    }
}
