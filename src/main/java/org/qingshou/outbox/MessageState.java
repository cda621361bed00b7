package org.qingshou.outbox;

import org.qingshou.uikit.Marks;

/** Life of an outbound message. Unknown: bytes may have left and no answer came, so the partner is asked first. */
public enum MessageState {
    DUE,
    SENDING,
    UNKNOWN,
    DELIVERED,
    REFUSED,
    NEEDS_PERSON,
    CANCELLED;

    /** How it is coloured wherever messages are listed. */
    public Marks.Tone tone() {
        return switch (this) {
            case DUE, SENDING -> Marks.Tone.INFO;
            case UNKNOWN -> Marks.Tone.WARN;
            case DELIVERED -> Marks.Tone.GOOD;
            case REFUSED, NEEDS_PERSON -> Marks.Tone.BAD;
            case CANCELLED -> Marks.Tone.NEUTRAL;
        };
    }
}
