package org.qingshou.webhooks;

import java.util.Arrays;
import java.util.List;

/** What the bank's systems can be told of; the words on the wire are part of the published contract. */
public enum WebhookEvent {
    OPENED("case.opened"),
    /** A package of the case is queued for an agency. */
    PLACED("case.placed"),
    /** The bank has taken the case back; the agency may not act any more. */
    RECALLED("case.recalled"),
    /** The case is worked by the bank again: recalled, given back, refused, or its offer or term has run out. */
    RETURNED("case.returned"),
    CLOSED("case.closed"),
    PROMISED("promise.made"),
    /** A plan of instalments is in force; from then on nobody presses. */
    PLAN_MADE("plan.made"),
    /** More instalments of a plan stand missed than the bank lets pass. */
    PLAN_BROKEN("plan.broken"),
    /** Sent on request, to see whether an endpoint hears us. */
    TEST("webhook.test");

    private final String type;

    WebhookEvent(String type) {
        this.type = type;
    }

    /** The word on the wire. */
    public String type() {
        return type;
    }

    /** Those an endpoint may choose. */
    public static List<WebhookEvent> chosen() {
        return Arrays.stream(values()).filter(event -> event != TEST).toList();
    }
}
