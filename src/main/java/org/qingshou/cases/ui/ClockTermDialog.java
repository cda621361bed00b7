package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.qingshou.cases.ClockDesk;
import org.qingshou.cases.ContactDesk;
import org.qingshou.kernel.CaseId;
import org.qingshou.ledger.LoanClock;
import org.qingshou.uikit.DayPicker;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** The guarantee period that the contract states, with the contract. */
final class ClockTermDialog {
    private ClockTermDialog() {}

    static void open(
            Component owner, ClockDesk desk, ContactDesk contacts, CaseId id, LoanClock clock, Runnable changed) {
        DayPicker end = new DayPicker(owner.getTranslation("cases.clocks.term.end"));
        end.setRequiredIndicatorVisible(true);
        TextField reference = new TextField(owner.getTranslation("cases.clocks.term.reference"));
        reference.setHelperText(owner.getTranslation("cases.clocks.reference.help"));
        reference.setRequiredIndicatorVisible(true);
        reference.setMaxLength(80);
        EvidenceUpload contract =
                new EvidenceUpload(contacts, id, "EV_INVOICE").named("cases.evidence.named.guarantee");
        new FormDialog(
                        owner.getTranslation("cases.clocks.term"),
                        owner.getTranslation("cases.clocks.save"),
                        () -> {
                            end.setInvalid(end.isEmpty());
                            if (end.isEmpty()) return false;
                            desk.agree(
                                    id,
                                    clock.loan(),
                                    clock.id(),
                                    end.getValue(),
                                    reference.getValue(),
                                    contract.value());
                            Notes.done(owner.getTranslation("cases.clocks.term.done"));
                            changed.run();
                            return true;
                        },
                        new Paragraph(owner.getTranslation("cases.clocks.term.help")),
                        end,
                        reference,
                        contract)
                .open();
    }
}
