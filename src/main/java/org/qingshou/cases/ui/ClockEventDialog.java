package org.qingshou.cases.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.qingshou.cases.ClockDesk;
import org.qingshou.kernel.CaseId;
import org.qingshou.ledger.ClockKind;
import org.qingshou.ledger.LoanClock;
import org.qingshou.uikit.DayPicker;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** What happened to a clock: event, day, proof and the number of the proof. */
class ClockEventDialog {
    /** Payments are told by the bank's own files, never by a person. */
    private static final List<String> LIMITATION = List.of(
            "LIM_DEMAND_SERVED",
            "LIM_SIGNED_NOTICE",
            "LIM_DEBT_CONFIRMED",
            "LIM_DEFER_REQUEST",
            "LIM_PLAN_SIGNED",
            "LIM_SECURITY_GIVEN",
            "LIM_SUIT",
            "LIM_PRESERVATION",
            "LIM_MEDIATION_ORG",
            "LIM_CRIME_REPORT",
            "LIM_ASSIGN_NOTICE");

    private static final List<String> GUARANTEE = List.of("GUA_CLAIM_JOINT", "GUA_SUE_DEBTOR");
    private static final List<String> PROOFS = List.of(
            "SVC_HAND_SELF",
            "SVC_HAND_COHABIT",
            "SVC_HAND_AUTH",
            "SVC_HAND_COMPANY",
            "SVC_EMS",
            "SVC_REGISTERED",
            "SVC_NOTARY",
            "SVC_COURT",
            "SVC_SMS",
            "SVC_CALL",
            "PROOF_SIGNED",
            "PROOF_RECORDING",
            "PROOF_COURT",
            "PROOF_AUTHORITY");

    private final Select<String> kind = new Select<>();
    private final DayPicker day = new DayPicker();
    private final Select<String> proof = new Select<>();
    private final TextField reference = new TextField();
    private final FormDialog dialog;

    ClockEventDialog(ClockDesk desk, CaseId id, LoanClock clock, LocalDate today, Runnable changed) {
        dialog = new FormDialog(
                kind.getTranslation("cases.clocks.record"),
                kind.getTranslation("cases.clocks.save"),
                () -> save(desk, id, clock, changed),
                kind,
                day,
                proof,
                reference);
        kind.setLabel(dialog.getTranslation("cases.clocks.kind"));
        kind.setItems(clock.kind() == ClockKind.LIMITATION ? LIMITATION : GUARANTEE);
        kind.setItemLabelGenerator(code -> dialog.getTranslation("clock-event." + code));
        day.setLabel(dialog.getTranslation("cases.clocks.day"));
        day.setMax(today);
        proof.setLabel(dialog.getTranslation("cases.clocks.proof"));
        proof.setItems(PROOFS);
        proof.setItemLabelGenerator(code -> dialog.getTranslation("clock-proof." + code));
        reference.setLabel(dialog.getTranslation("cases.clocks.reference"));
        reference.setHelperText(dialog.getTranslation("cases.clocks.reference.help"));
        reference.setMaxLength(80);
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
        boolean accepted = desk.record(
                id, clock.loan(), clock.id(), kind.getValue(), day.getValue(), proof.getValue(), reference.getValue());
        Notes.done(dialog.getTranslation(accepted ? "cases.clocks.accepted" : "cases.clocks.not-accepted"));
        changed.run();
        return true;
    }
}
