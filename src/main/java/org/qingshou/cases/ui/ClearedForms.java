package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.qingshou.cases.ContactDesk;
import org.qingshou.compliance.Clearance;
import org.qingshou.uikit.DraftPlace;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Forms for what comes of a cleared act. Closing one without saving gives the clearance back. */
final class ClearedForms {
    private ClearedForms() {}

    static void open(
            Component page,
            String title,
            DraftPlace draft,
            ContactDesk desk,
            Clearance.Cleared clearance,
            BooleanSupplier submit,
            Runnable changed,
            Component... content) {
        AtomicBoolean kept = new AtomicBoolean();
        BooleanSupplier keeping = () -> {
            boolean done = submit.getAsBoolean();
            kept.set(done);
            return done;
        };
        FormDialog dialog = new FormDialog(title, page.getTranslation("cases.contact.save"), keeping, content);
        dialog.keep(draft.cleared(clearance.validUntil()));
        dialog.addClassName("qs-wide-keys");
        dialog.setCloseOnEsc(false);
        dialog.addOpenedChangeListener(e -> {
            if (e.isOpened()) return;
            if (kept.get()) Notes.done(page.getTranslation("cases.contact.recorded"));
            else desk.abandon(clearance);
            changed.run();
        });
        dialog.open();
    }
}
