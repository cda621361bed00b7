package org.qingshou.exports;

import org.qingshou.uikit.Marks;

/** How it stands with a file that somebody wished to take out. */
public enum ExportState {
    /** Waits for a second person. */
    ASKED,
    /** May be taken within a day. */
    ALLOWED,
    REJECTED,
    /** Given leave, not begun. */
    ISSUED,
    /** Being written. */
    WRITING,
    DONE,
    /** Broken off; what had been written may have arrived. */
    FAILED;

    /** How it is coloured in a list. */
    public Marks.Tone tone() {
        return switch (this) {
            case DONE, ALLOWED -> Marks.Tone.GOOD;
            case ASKED, ISSUED, WRITING -> Marks.Tone.INFO;
            case REJECTED, FAILED -> Marks.Tone.WARN;
        };
    }
}
