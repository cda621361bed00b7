package org.qingshou.cases;

import java.util.List;

/** How a notice was brought to its addressee (送达方式), each with the outcomes it can have. */
public enum ServiceMethod {
    SVC_HAND_SELF(ContactOutcome.L_SIGNED_SELF),
    SVC_HAND_COHABIT(ContactOutcome.L_SIGNED_COHABIT),
    SVC_HAND_AUTH(ContactOutcome.L_SIGNED_OTHER),
    SVC_HAND_COMPANY(ContactOutcome.L_SIGNED_COMPANY),
    SVC_REFUSED_VIDEO(ContactOutcome.L_REFUSED),
    SVC_EMS(
            ContactOutcome.L_SIGNED_SELF,
            ContactOutcome.L_SIGNED_COHABIT,
            ContactOutcome.L_SIGNED_COMPANY,
            ContactOutcome.L_SIGNED_OTHER,
            ContactOutcome.L_PICKUP_POINT,
            ContactOutcome.L_REFUSED,
            ContactOutcome.L_RETURNED_UNKNOWN,
            ContactOutcome.L_RETURNED_UNCLAIMED,
            ContactOutcome.L_LOST),
    SVC_REGISTERED(
            ContactOutcome.L_SIGNED_SELF,
            ContactOutcome.L_SIGNED_COHABIT,
            ContactOutcome.L_SIGNED_COMPANY,
            ContactOutcome.L_SIGNED_OTHER,
            ContactOutcome.L_REFUSED,
            ContactOutcome.L_RETURNED_UNKNOWN,
            ContactOutcome.L_RETURNED_UNCLAIMED,
            ContactOutcome.L_LOST),
    SVC_NOTARY(ContactOutcome.L_SIGNED_SELF, ContactOutcome.L_REFUSED),
    SVC_MEDIA(ContactOutcome.L_PUBLISHED);

    private final List<ContactOutcome> outcomes;

    ServiceMethod(ContactOutcome... outcomes) {
        this.outcomes = List.of(outcomes);
    }

    public List<ContactOutcome> outcomes() {
        return outcomes;
    }
}
