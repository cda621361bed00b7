package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.CaseId;
import org.qingshou.outsourcing.Eligibility;
import org.qingshou.outsourcing.Eligibility.Choice;
import org.qingshou.outsourcing.OutsourcingDesk;
import org.qingshou.uikit.DraftPlace;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.NeededSelect;
import org.qingshou.uikit.Notes;
import org.qingshou.uikit.Said;

/** Proposes an agency for a case, after showing what would leave, to whom and on what terms. */
class ProposeDialog extends FormDialog {
    ProposeDialog(OutsourcingDesk desk, CaseId caseId, Eligibility eligibility, Runnable changed) {
        this(desk, caseId, eligibility, changed, new NeededSelect<>(), new Checkbox(), new TextArea(), new Div());
    }

    private ProposeDialog(
            OutsourcingDesk desk,
            CaseId caseId,
            Eligibility eligibility,
            Runnable changed,
            Select<Choice> agency,
            Checkbox again,
            TextArea reason,
            Div preview) {
        super(
                agency.getTranslation("outsourcing.propose.title"),
                agency.getTranslation("outsourcing.propose.submit"),
                () -> {
                    Choice chosen = agency.getValue();
                    agency.setInvalid(chosen == null);
                    reason.setInvalid(reason.isEmpty());
                    if (chosen == null || reason.isEmpty()) return false;
                    desk.propose(caseId, chosen.code(), reason.getValue(), again.getValue());
                    Notes.done(agency.getTranslation("outsourcing.propose.done"));
                    changed.run();
                    return true;
                },
                Shown.lines(agency, eligibility.suggestion().why()),
                agency,
                again,
                preview,
                reason);
        keep(DraftPlace.of("placement", caseId));
        agency.setLabel(getTranslation("outsourcing.agency"));
        agency.setErrorMessage(getTranslation("kit.required"));
        agency.setItems(eligibility.agencies());
        agency.setItemLabelGenerator(choice -> choice == null ? "" : choice.name());
        agency.setItemEnabledProvider(each -> each != null && each.breaches().isEmpty());
        agency.setRequiredIndicatorVisible(true);
        again.setVisible(false);
        agency.addValueChangeListener(e -> {
            preview(preview, desk, e.getValue());
            Line before = e.getValue().again();
            again.setVisible(before != null);
            again.setValue(false);
            if (before != null) again.setLabel(wish(before));
        });
        reason.setLabel(getTranslation("outsourcing.propose.reason"));
        reason.setErrorMessage(getTranslation("kit.required"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        preview.setClassName("qs-stack");
        preview.add(new LockReasons(eligibility));
        eligibility.agencies().stream()
                .filter(choice -> choice.code().equals(eligibility.suggestion().agency()))
                .findFirst()
                .ifPresent(agency::setValue);
    }

    private String wish(Line before) {
        return getTranslation("rules.again.this", Said.of(this, before.key(), before.args()));
    }

    private void preview(Div preview, OutsourcingDesk desk, Choice chosen) {
        preview.removeAll();
        preview.add(
                new H3(getTranslation("outsourcing.leaves.title", chosen.name())),
                Shown.lines(this, desk.leaves(chosen.code())),
                new Paragraph(getTranslation(
                        "outsourcing.leaves.terms",
                        getTranslation("fee-mode." + chosen.feeMode()),
                        chosen.tariffId())));
        if (!chosen.warnings().isEmpty()) preview.add(Shown.lines(this, chosen.warnings()));
    }
}
