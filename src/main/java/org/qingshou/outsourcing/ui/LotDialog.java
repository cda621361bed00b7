package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.qingshou.kernel.CaseId;
import org.qingshou.outsourcing.BatchDesk;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Divides cases between two agencies by lot; where each goes is seen only when both batches have been asked for. */
class LotDialog extends FormDialog {
    LotDialog(BatchDesk desk, List<CaseId> chosen, Runnable changed) {
        this(desk, chosen, changed, new AtomicReference<>(able -> {}));
    }

    private LotDialog(
            BatchDesk desk, List<CaseId> chosen, Runnable changed, AtomicReference<Consumer<Boolean>> button) {
        this(chosen, changed, new LotFields(desk, chosen, able -> button.get().accept(able)));
        button.set(saveButton()::setEnabled);
    }

    private LotDialog(List<CaseId> chosen, Runnable changed, LotFields fields) {
        super(
                fields.getTranslation("trials.title"),
                fields.getTranslation("trials.submit"),
                () -> {
                    if (!fields.submit()) return false;
                    Notes.done(fields.getTranslation("trials.drawn"));
                    changed.run();
                    UI.getCurrent().navigate("outsourcing/batches");
                    return true;
                },
                new Paragraph(fields.getTranslation("trials.about", Integer.toString(chosen.size()))),
                fields);
    }
}
