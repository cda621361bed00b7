package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import java.util.function.BooleanSupplier;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** The dialog that all forms of proceedings, insolvency and sale are. */
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
