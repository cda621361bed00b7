package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import org.qingshou.cases.PersonLine;
import org.qingshou.cases.SamePersonDesk;
import org.qingshou.kernel.CaseId;
import org.qingshou.ledger.PersonCandidate;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Which other record is the same person, and why; a manager decides. */
final class SamePersonDialog {
    private final Component owner;
    private final SamePersonDesk desk;
    private final CaseId caseId;
    private final PersonLine kept;

    SamePersonDialog(Component owner, SamePersonDesk desk, CaseId caseId, PersonLine kept) {
        this.owner = owner;
        this.desk = desk;
        this.caseId = caseId;
        this.kept = kept;
    }

    void open() {
        List<PersonCandidate> candidates = desk.candidates(caseId, kept.person());
        if (candidates.isEmpty()) {
            Notes.done(owner.getTranslation("cases.merge.none", kept.name()));
            return;
        }
        Paragraph effect = new Paragraph(owner.getTranslation("cases.merge.effect", kept.name()));
        RadioButtonGroup<PersonCandidate> other = new RadioButtonGroup<>(owner.getTranslation("cases.merge.other"));
        other.setItems(candidates);
        other.setItemLabelGenerator(this::words);
        TextArea reason = new TextArea(owner.getTranslation("cases.merge.reason"));
        reason.setMaxLength(500);
        reason.setRequiredIndicatorVisible(true);
        new FormDialog(
                        owner.getTranslation("cases.merge.title"),
                        owner.getTranslation("cases.merge.ask"),
                        () -> propose(other, reason),
                        effect,
                        other,
                        reason)
                .open();
    }

    private boolean propose(RadioButtonGroup<PersonCandidate> other, TextArea reason) {
        PersonCandidate chosen = other.getValue();
        other.setInvalid(chosen == null);
        other.setErrorMessage(owner.getTranslation("cases.merge.choose"));
        if (chosen == null) return false;
        desk.propose(caseId, kept.person(), chosen.id(), reason.getValue());
        Notes.done(owner.getTranslation("cases.merge.asked"));
        return true;
    }

    private String words(PersonCandidate candidate) {
        List<String> words =
                new ArrayList<>(List.of(candidate.name(), owner.getTranslation("customer-kind." + candidate.kind())));
        String idNumber = candidate.idNumberShown();
        if (idNumber != null) words.add(idNumber);
        String customerNo = candidate.customerNo();
        if (customerNo != null) words.add(customerNo);
        if (candidate.sameIdNumber()) words.add(owner.getTranslation("cases.merge.same-id"));
        if (candidate.sameNumber()) words.add(owner.getTranslation("cases.merge.same-number"));
        return String.join(" · ", words);
    }
}
