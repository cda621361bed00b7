package org.qingshou.cases.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.qingshou.cases.ClockDesk;
import org.qingshou.cases.ContactDesk;
import org.qingshou.kernel.CaseId;
import org.qingshou.ledger.ClockEntry;
import org.qingshou.ledger.ClockKind;
import org.qingshou.ledger.ClockOutcome;
import org.qingshou.ledger.LoanClock;
import org.qingshou.uikit.DayPicker;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** What happened to a clock: event, day, proof, the number of the proof and the paper; a word for whoever judges it. */
class ClockEventDialog {
    private static final int LONGEST_REMARK = 500;

    private final Select<String> kind = new Select<>();
    private final DayPicker day = new DayPicker();
    private final Select<String> proof = new Select<>();
    private final TextField reference = new TextField();
    private final TextArea remark = new TextArea();
    private final EvidenceUpload paper;
    private final FormDialog dialog;

    ClockEventDialog(
            ClockDesk desk, ContactDesk contacts, CaseId id, LoanClock clock, LocalDate today, Runnable changed) {
        paper = new EvidenceUpload(contacts, id, "EV_SERVICE_RECEIPT").named("cases.evidence.named.proof");
        dialog = new FormDialog(
                kind.getTranslation("cases.clocks.record"),
                kind.getTranslation("cases.clocks.save"),
                () -> save(desk, id, clock, changed),
                kind,
                day,
                proof,
                reference,
                paper,
                remark);
        kind.setLabel(dialog.getTranslation("cases.clocks.kind"));
        kind.setItems(clock.kind() == ClockKind.LIMITATION ? ClockCodes.LIMITATION : ClockCodes.GUARANTEE);
        kind.setItemLabelGenerator(code -> dialog.getTranslation("clock-event." + code));
        day.setLabel(dialog.getTranslation("cases.clocks.day"));
        day.setMax(today);
        proof.setLabel(dialog.getTranslation("cases.clocks.proof"));
        proof.setItems(ClockCodes.PROOFS);
        proof.setItemLabelGenerator(code -> dialog.getTranslation("clock-proof." + code));
        proof.addValueChangeListener(e -> remark.setVisible(ClockCodes.WEAK.contains(e.getValue())));
        reference.setLabel(dialog.getTranslation("cases.clocks.reference"));
        reference.setHelperText(dialog.getTranslation("cases.clocks.reference.help"));
        reference.setMaxLength(80);
        remark.setLabel(dialog.getTranslation("cases.clocks.remark"));
        remark.setHelperText(dialog.getTranslation("cases.clocks.remark.help"));
        remark.setMaxLength(LONGEST_REMARK);
        remark.setVisible(false);
    }

    Dialog open() {
        dialog.open();
        return dialog;
    }

    private boolean save(ClockDesk desk, CaseId id, LoanClock clock, Runnable changed) {
        kind.setInvalid(kind.isEmpty());
        day.setInvalid(day.isEmpty());
        proof.setInvalid(proof.isEmpty());
        if (kind.isEmpty() || day.isEmpty() || proof.isEmpty()) return false;
        ClockEntry entry = new ClockEntry(
                kind.getValue(),
                day.getValue(),
                proof.getValue(),
                reference.getValue(),
                paper.value(),
                remark.getValue());
        ClockOutcome outcome = desk.record(id, clock.loan(), clock.id(), entry);
        Notes.done(dialog.getTranslation("cases.clocks.outcome." + outcome));
        changed.run();
        return true;
    }
}
