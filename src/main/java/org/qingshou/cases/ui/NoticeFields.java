package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.qingshou.cases.ContactForm;
import org.qingshou.cases.ContactOutcome;
import org.qingshou.cases.PrintedNotice;
import org.qingshou.cases.ServiceMethod;
import org.qingshou.uikit.DayPicker;

/** Number of a notice, the way it went, what came back, the proof. */
class NoticeFields extends Composite<Div> {
    private static final int LONGEST_NUMBER = 40;

    private final NoticeChoice printed;
    private final TextField number = new TextField(getTranslation("cases.contact.notice"));
    private final Select<ServiceMethod> method = new Select<>();
    private final Select<ContactOutcome> outcome = new Select<>();
    private final DatePicker next = new DayPicker(getTranslation("cases.contact.next"));
    private final Checkbox suit = new Checkbox(getTranslation("cases.notice.suit"));
    private final EvidenceUpload receipt;

    NoticeFields(NoticeChoice printed, EvidenceUpload receipt) {
        this.printed = printed;
        this.receipt = receipt;
        elsewhere(printed.printed() == null);
        printed.addValueChangeListener(e -> elsewhere(e.getValue() == null));
        number.setMaxLength(LONGEST_NUMBER);
        suit.setValue(true);
        number.setRequiredIndicatorVisible(true);
        outcome.setLabel(getTranslation("cases.contact.outcome"));
        outcome.setItemLabelGenerator(item -> getTranslation("outcome." + item));
        method.setLabel(getTranslation("cases.notice.method.field"));
        method.setItems(ServiceMethod.values());
        method.setItemLabelGenerator(item -> getTranslation("service-method." + item));
        method.addValueChangeListener(e -> {
            outcome.setItems(e.getValue().outcomes());
            outcome.setValue(e.getValue().outcomes().getFirst());
        });
        method.setValue(ServiceMethod.SVC_HAND_SELF);
        getContent().addClassName("qs-form");
        getContent().add(printed, number, suit, method, outcome, receipt, next);
    }

    private void elsewhere(boolean paper) {
        number.setVisible(paper);
        suit.setVisible(paper);
    }

    private String number() {
        PrintedNotice notice = printed.printed();
        return notice == null ? number.getValue() : notice.number();
    }

    boolean announcesSuit() {
        return suit.getValue();
    }

    ServiceMethod method() {
        return method.getValue();
    }

    /** Empty where a field is marked. */
    Optional<ContactForm> value() {
        boolean numberMissing = number().isBlank();
        number.setInvalid(numberMissing);
        number.setErrorMessage(getTranslation("cases.notice.number"));
        boolean nextMissing = outcome.getValue().needsNext() && next.isEmpty();
        next.setInvalid(nextMissing);
        next.setErrorMessage(getTranslation("cases.next.missing"));
        if (numberMissing || nextMissing) return Optional.empty();
        return Optional.of(new ContactForm(
                outcome.getValue(), null, receipt.value(), number(), null, null, next.getValue(), null, null, null));
    }
}
