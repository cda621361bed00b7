package org.qingshou.messages;

import org.qingshou.ledger.ContactPoint;
import org.qingshou.ledger.ContactPointKind;

/** By what way a message leaves; each has its own provider and its own kind of address. */
public enum MessageKind {
    SMS,
    EMAIL,
    /** A printed notice, sent on by a print and mail house. */
    LETTER;

    /** Whether a message of this kind can go to this number or address as it stands. */
    boolean reaches(ContactPoint point) {
        return point.status().equals("VALID") && takes(point.kind());
    }

    boolean takes(ContactPointKind point) {
        return switch (this) {
            case SMS -> point == ContactPointKind.MOBILE;
            case EMAIL -> point == ContactPointKind.EMAIL;
            case LETTER -> point.isAddress();
        };
    }

    /** Whether it carries a text of ours; a letter carries a printed notice. */
    boolean hasText() {
        return this != LETTER;
    }
}
