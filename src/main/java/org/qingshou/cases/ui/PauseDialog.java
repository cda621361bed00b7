package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.qingshou.cases.CasePage;
import org.qingshou.kernel.CaseId;
import org.qingshou.ledger.AgeingPauses;
import org.qingshou.ledger.LoanView;
import org.qingshou.ledger.PauseWish;
import org.qingshou.uikit.DayPicker;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Which days shall not count, why, and what shows it; a manager decides. */
final class PauseDialog {
    private final Component owner;
    private final CaseTools tools;
    private final CaseId id;
    private final LoanView loan;
    private final Runnable changed;
    private final DayPicker from;
    private final DayPicker until;
    private final TextArea reason;
    private final TextField reference;
    private final EvidenceUpload paper;

    PauseDialog(Component owner, CaseTools tools, CasePage page, LoanView loan, Runnable changed) {
        this.owner = owner;
        this.tools = tools;
        this.id = page.header().id();
        this.loan = loan;
        this.changed = changed;
        from = new DayPicker(owner.getTranslation("cases.pause.from"));
        until = new DayPicker(owner.getTranslation("cases.pause.until"));
        reason = new TextArea(owner.getTranslation("cases.pause.reason"));
        reason.setMaxLength(AgeingPauses.LONGEST_REASON);
        reference = new TextField(owner.getTranslation("cases.pause.reference"));
        reference.setHelperText(owner.getTranslation("cases.pause.reference.help"));
        reference.setMaxLength(80);
        from.setRequiredIndicatorVisible(true);
        until.setRequiredIndicatorVisible(true);
        reason.setRequiredIndicatorVisible(true);
        reference.setRequiredIndicatorVisible(true);
        paper = new EvidenceUpload(tools.contacts(), id, "EV_DISASTER_CERT").named("cases.evidence.named.proof");
    }

    void open() {
        new FormDialog(
                        owner.getTranslation("cases.pause.title", loan.loanNo()),
                        owner.getTranslation("cases.pause.submit"),
                        this::submit,
                        new Paragraph(owner.getTranslation("cases.pause.effect")),
                        from,
                        until,
                        reason,
                        reference,
                        paper)
                .open();
    }

    private boolean submit() {
        from.setInvalid(from.isEmpty());
        until.setInvalid(until.isEmpty());
        if (from.isEmpty() || until.isEmpty()) return false;
        tools.loans()
                .askPause(
                        id,
                        new PauseWish(
                                loan.id(),
                                from.getValue(),
                                until.getValue(),
                                reason.getValue(),
                                reference.getValue(),
                                paper.value()));
        Notes.done(owner.getTranslation("cases.pause.asked"));
        changed.run();
        return true;
    }
}
