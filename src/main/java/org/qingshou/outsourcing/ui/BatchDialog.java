package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.CaseId;
import org.qingshou.outsourcing.AgencyInfo;
import org.qingshou.outsourcing.BatchDesk;
import org.qingshou.outsourcing.BatchPreview;
import org.qingshou.outsourcing.BatchPreview.OneCase;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.NeededSelect;
import org.qingshou.uikit.Notes;

/** Gives several cases to one agency by one request, after showing what would leave and which of them cannot go. */
class BatchDialog extends FormDialog {
    private static final int LONGEST = 500;

    BatchDialog(BatchDesk desk, List<CaseId> chosen, Runnable changed) {
        this(desk, chosen, changed, new NeededSelect<>(), new TextArea(), new Div(), new AtomicReference<>());
    }

    private BatchDialog(
            BatchDesk desk,
            List<CaseId> chosen,
            Runnable changed,
            Select<AgencyInfo> agency,
            TextArea reason,
            Div preview,
            AtomicReference<@Nullable BatchPreview> shown) {
        super(
                agency.getTranslation("batches.propose"),
                agency.getTranslation("outsourcing.propose.submit"),
                () -> {
                    BatchPreview seen = shown.get();
                    agency.setInvalid(agency.isEmpty());
                    reason.setInvalid(reason.getValue().isBlank());
                    if (seen == null || agency.isEmpty() || reason.isInvalid()) return false;
                    List<CaseId> going = seen.going().stream().map(OneCase::id).toList();
                    var batch = desk.propose(going, seen.agency().code(), reason.getValue());
                    Notes.done(agency.getTranslation("outsourcing.propose.done"));
                    changed.run();
                    UI.getCurrent().navigate("outsourcing/batch/" + batch);
                    return true;
                },
                new Paragraph(agency.getTranslation("batches.propose.about", Integer.toString(chosen.size()))),
                agency,
                preview,
                reason);
        agency.setLabel(getTranslation("outsourcing.agency"));
        agency.setErrorMessage(getTranslation("kit.required"));
        agency.setItems(desk.agencies());
        agency.setItemLabelGenerator(each -> each == null ? "" : each.name());
        agency.setRequiredIndicatorVisible(true);
        agency.addValueChangeListener(e -> {
            BatchPreview seen = desk.preview(chosen, e.getValue().code());
            shown.set(seen);
            preview.removeAll();
            preview.add(new PreviewBox(seen));
            saveButton().setEnabled(!seen.going().isEmpty());
        });
        reason.setLabel(getTranslation("outsourcing.propose.reason"));
        reason.setErrorMessage(getTranslation("kit.required"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
    }
}
