package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.qingshou.cases.DisputeKind;
import org.qingshou.cases.DisputeState;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.Notes;

/** The small forms of disputes and complaints, and the mark of the day by which each is answered. */
final class GrievanceForms {
    private static final int SOON = 5;

    private GrievanceForms() {}

    static Component clock(Component reader, LocalDate by, long left) {
        if (left < 0)
            return Marks.of(
                    reader.getTranslation("cases.grievance.late", Long.toString(-left), by.toString()), Marks.Tone.BAD);
        return Marks.of(
                reader.getTranslation("cases.grievance.due", by.toString(), Long.toString(left)),
                left <= SOON ? Marks.Tone.WARN : Marks.Tone.INFO);
    }

    static void dispute(Component owner, CaseTools tools, CaseId id, Runnable changed) {
        Select<DisputeKind> kind = new Select<>();
        kind.setLabel(owner.getTranslation("cases.dispute.kind"));
        List<DisputeKind> kinds = tools.grievances().disputeKinds();
        kind.setItems(kinds);
        kind.setItemLabelGenerator(item -> owner.getTranslation("dispute-kind." + item));
        kind.setValue(kinds.getFirst());
        TextArea words = words(owner, "cases.grievance.field");
        open(
                owner,
                "cases.dispute.raise",
                "cases.dispute.done",
                changed,
                () -> tools.grievances().dispute(id, kind.getValue(), words.getValue()),
                new Paragraph(owner.getTranslation("cases.dispute.help")),
                kind,
                words);
    }

    static void resolve(Component owner, CaseTools tools, CaseId id, UUID dispute, Runnable changed) {
        boolean answers = tools.grievances().answers();
        List<DisputeState> results = Arrays.stream(DisputeState.values())
                .filter(state -> state != DisputeState.OPEN && (answers || state == DisputeState.WITHDRAWN))
                .toList();
        Select<DisputeState> how = new Select<>();
        how.setLabel(owner.getTranslation("cases.dispute.how"));
        how.setItems(results);
        how.setItemLabelGenerator(item -> owner.getTranslation("dispute-state." + item));
        how.setValue(results.getFirst());
        TextArea words = words(owner, "cases.grievance.answer");
        open(
                owner,
                "cases.dispute.resolve",
                "cases.dispute.answered.done",
                changed,
                () -> tools.grievances().resolve(id, dispute, how.getValue(), words.getValue()),
                how,
                words);
    }

    /** Asks for words only. */
    static void say(Component owner, String title, String field, Runnable changed, Consumer<String> said) {
        TextArea words = words(owner, field);
        open(owner, title, "cases.complaint.saved", changed, () -> said.accept(words.getValue()), words);
    }

    static TextArea words(Component owner, String label) {
        TextArea words = new TextArea(owner.getTranslation(label));
        words.setMaxLength(1000);
        words.setRequiredIndicatorVisible(true);
        return words;
    }

    static void open(Component owner, String title, String done, Runnable changed, Runnable act, Component... fields) {
        new FormDialog(
                        owner.getTranslation(title),
                        owner.getTranslation("kit.save"),
                        () -> {
                            act.run();
                            Notes.done(owner.getTranslation(done));
                            changed.run();
                            return true;
                        },
                        fields)
                .open();
    }
}
