package org.qingshou.messages;

import org.qingshou.uikit.Marks;

/** Life of a message to a person. */
public enum MessageState {
    /** For its hour, or for the provider to answer. */
    WAITING,
    /** The provider has taken it. */
    SENT,
    /** A receipt says that it arrived. */
    ARRIVED,
    /** A receipt says that it did not. */
    UNDELIVERED,
    /** The guard did not let it leave. */
    WITHHELD,
    /** The provider did not take it. */
    FAILED,
    /** Nobody can say whether it left, or the provider does not answer; a person must look. */
    STUCK,
    CANCELLED;

    /** How it is coloured. */
    public Marks.Tone tone() {
        return switch (this) {
            case WAITING -> Marks.Tone.INFO;
            case SENT -> Marks.Tone.INFO;
            case ARRIVED -> Marks.Tone.GOOD;
            case UNDELIVERED, WITHHELD, FAILED -> Marks.Tone.BAD;
            case STUCK -> Marks.Tone.WARN;
            case CANCELLED -> Marks.Tone.NEUTRAL;
        };
    }
}
