package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.ContactForm;
import org.qingshou.cases.ContactOutcome;
import org.qingshou.cases.OutcomeChoice;
import org.qingshou.cases.RefusalReason;
import org.qingshou.compliance.Channel;
import org.qingshou.uikit.Chips;
import org.qingshou.uikit.DayPicker;
import org.qingshou.uikit.NeededSelect;

/** What calls and visits have in common: outcome, stance, promise, what next, recording, note. */
class ContactFields extends Composite<Div> {
    /** Offered where an outcome asks for a date: on the road each tap counts, and it can be changed. */
    private static final int NEXT_AFTER_DAYS = 3;

    private final LocalDate today;
    private final OutcomeField outcome;
    private final Chips<Integer> stance =
            new Chips<>(getTranslation("cases.contact.stance"), value -> "stance." + value, List.of(1, 2, 3, 4, 5));
    private final Select<RefusalReason> refusal = new NeededSelect<>();
    private final PromiseFields promise = new PromiseFields();
    private final DatePicker next = new DayPicker(getTranslation("cases.contact.next"));
    private final TextField notice = new TextField(getTranslation("cases.contact.notice"));
    private final TextField recording = new TextField(getTranslation("cases.contact.recording"));
    private final TextArea note = new TextArea(getTranslation("cases.contact.note"));

    ContactFields(OutcomeChoice outcomes, Channel channel, LocalDate today) {
        this.today = today;
        outcome = new OutcomeField(outcomes, this::show);
        refusal.setLabel(getTranslation("cases.contact.refusal"));
        refusal.setItems(outcomes.refusals());
        refusal.setItemLabelGenerator(reason -> getTranslation("refusal." + reason));
        refusal.setRequiredIndicatorVisible(true);
        recording.setHelperText(getTranslation("cases.contact.recording." + channel));
        next.setMin(today);
        note.setMaxLength(4000);
        getContent().addClassName("qs-form");
        getContent().add(outcome, refusal, promise, next, stance, notice, recording, note);
        show(null);
    }

    private void show(@Nullable ContactOutcome chosen) {
        refusal.setVisible(chosen != null && chosen.refuses());
        promise.setVisible(chosen != null && chosen.promises());
        notice.setVisible(chosen != null && chosen.servesNotice());
        next.setVisible(chosen == null || !chosen.promises());
        boolean needed = chosen != null && chosen.needsNext();
        next.setRequiredIndicatorVisible(needed);
        if (needed && next.isEmpty()) next.setValue(today.plusDays(NEXT_AFTER_DAYS));
    }

    /** Empty where a field is marked. */
    Optional<ContactForm> value(@Nullable UUID evidence) {
        Optional<ContactOutcome> chosen = outcome.checked();
        if (chosen.isEmpty()) return Optional.empty();
        Optional<PromiseFields.Entered> promised = chosen.get().promises() ? promise.value() : Optional.empty();
        if (chosen.get().promises() && promised.isEmpty()) return Optional.empty();
        boolean nextMissing = chosen.get().needsNext() && promised.isEmpty() && next.isEmpty();
        next.setInvalid(nextMissing);
        next.setErrorMessage(getTranslation("cases.next.missing"));
        if (nextMissing) return Optional.empty();
        refusal.setInvalid(refusal.isVisible() && refusal.isEmpty());
        refusal.setErrorMessage(getTranslation("cases.refusal.missing"));
        if (refusal.isInvalid()) return Optional.empty();
        ContactForm form = new ContactForm(
                chosen.get(),
                recording.getValue(),
                evidence,
                notice.getValue(),
                stance.getValue(),
                note.getValue(),
                next.getValue(),
                promised.map(PromiseFields.Entered::amount).orElse(null),
                promised.map(PromiseFields.Entered::on).orElse(null),
                promised.map(PromiseFields.Entered::how).orElse(null));
        return Optional.of(form.because(refusal.isVisible() ? refusal.getValue() : null));
    }
}
