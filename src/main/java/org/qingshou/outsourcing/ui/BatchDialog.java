package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.qingshou.kernel.CaseId;
import org.qingshou.outsourcing.BatchDesk;
import org.qingshou.uikit.FormDialog;

/** Gives several cases to one agency by one request, after showing what would leave and which of them cannot go. */
class BatchDialog extends FormDialog {
    BatchDialog(BatchDesk desk, List<CaseId> chosen, Runnable changed) {
        this(new BatchFields(desk, chosen), changed);
    }

    private BatchDialog(BatchFields parts, Runnable changed) {
        super(
                parts.agency.getTranslation("batches.propose"),
                parts.agency.getTranslation("outsourcing.propose.submit"),
                () -> parts.submit(changed),
                new Paragraph(
                        parts.agency.getTranslation("batches.propose.about", Integer.toString(parts.chosen.size()))),
                parts.groups,
                parts.agency,
                parts.again,
                parts.preview,
                parts.reason);
        parts.showing = going -> saveButton().setEnabled(going);
    }
}
