package org.qingshou.messages;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.Purpose;

/** What a text is for: the act that the guard is asked about, and what the text must and must not name. */
public enum MessageUse {
    SMS_OVERDUE(MessageKind.SMS, ContactAction.SMS_OVERDUE, Purpose.PRESS),
    /** Meant as evidence of a demand: it names the loan and the sum (R-LIM-02). */
    SMS_DEMAND(MessageKind.SMS, ContactAction.SMS_DEMAND, Purpose.PRESS),
    SMS_PROMISE(MessageKind.SMS, ContactAction.SMS_PROMISE_REMINDER, Purpose.PRESS),
    SMS_AGENCY(MessageKind.SMS, ContactAction.SMS_AGENCY_NOTICE, Purpose.INFORM),
    /** To a third person: nothing of a debt (R-TP-05). */
    SMS_RELAY(MessageKind.SMS, ContactAction.SMS_CONTACT_RELAY, Purpose.RELAY),
    EMAIL_DEMAND(MessageKind.EMAIL, ContactAction.EMAIL_OUT, Purpose.PRESS),
    EMAIL_INFORM(MessageKind.EMAIL, ContactAction.EMAIL_OUT, Purpose.INFORM);

    private final MessageKind kind;
    private final ContactAction action;
    private final Purpose purpose;

    MessageUse(MessageKind kind, ContactAction action, Purpose purpose) {
        this.kind = kind;
        this.action = action;
        this.purpose = purpose;
    }

    public MessageKind kind() {
        return kind;
    }

    ContactAction action() {
        return action;
    }

    Purpose purpose() {
        return purpose;
    }

    /** Its addressee hears nothing of a debt. */
    boolean third() {
        return purpose == Purpose.RELAY;
    }

    /** A demand whose arrival may restart limitation. */
    boolean demands() {
        return this == SMS_DEMAND || this == EMAIL_DEMAND;
    }

    /** Holes that its text must have. */
    Set<String> needs() {
        if (demands()) return Set.of(MessageWords.LOAN, MessageWords.AMOUNT);
        return this == SMS_PROMISE ? Set.of(MessageWords.PROMISED_ON) : Set.of();
    }

    static List<MessageUse> of(MessageKind kind) {
        return Arrays.stream(values()).filter(use -> use.kind == kind).toList();
    }
}
