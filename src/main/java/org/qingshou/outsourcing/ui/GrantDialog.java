package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.qingshou.content.EvidenceStore.Stored;
import org.qingshou.outsourcing.DocumentDesk;
import org.qingshou.outsourcing.DocumentRequest;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.NeededSelect;
import org.qingshou.uikit.Notes;

/** Grants one of the case's files to the agency that asked. */
class GrantDialog extends FormDialog {
    GrantDialog(DocumentDesk desk, DocumentRequest request, Runnable changed) {
        this(desk, request, changed, new NeededSelect<>(), new Checkbox());
    }

    private GrantDialog(
            DocumentDesk desk, DocumentRequest request, Runnable changed, NeededSelect<Stored> file, Checkbox looked) {
        super(
                file.getTranslation("document-kind." + request.kind()),
                file.getTranslation("outsourcing.document.grant"),
                () -> {
                    Stored chosen = file.getValue();
                    file.setInvalid(chosen == null);
                    if (chosen == null) return false;
                    desk.grant(request, chosen.id(), looked.getValue());
                    Notes.done(file.getTranslation("outsourcing.document.granted"));
                    changed.run();
                    return true;
                },
                new Paragraph(file.getTranslation("outsourcing.document.about")),
                file,
                looked);
        List<Stored> files = desk.files(request);
        file.setLabel(getTranslation("outsourcing.document.file"));
        file.setItems(files);
        file.setItemLabelGenerator(each -> each == null ? "" : each.fileName());
        file.setErrorMessage(getTranslation("kit.required"));
        file.setRequiredIndicatorVisible(true);
        looked.setLabel(getTranslation("outsourcing.document.looked"));
        if (files.isEmpty()) {
            file.setEnabled(false);
            file.setHelperText(getTranslation("outsourcing.document.noFile"));
            saveButton().setEnabled(false);
        }
    }
}
