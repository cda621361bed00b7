package org.qingshou.outbox;

/** Life of an outbound message. Unknown: bytes may have left and no answer came, so the partner is asked first. */
public enum MessageState {
    DUE,
    SENDING,
    UNKNOWN,
    DELIVERED,
    REFUSED,
    NEEDS_PERSON,
    CANCELLED
}
