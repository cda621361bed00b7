package org.qingshou.cases.wording;

import java.util.Arrays;
import java.util.List;
import org.qingshou.cases.paper.NoticeKind;
import org.qingshou.ledger.PartyRole;

/** The ways in which a wording can be looked at before it is used. */
public enum SampleOf {
    BORROWER(PartyRole.BORROWER),
    GUARANTOR(PartyRole.GUARANTOR_JOINT),
    HEIR(PartyRole.HEIR),
    /** It says that a court will be asked. */
    SUIT(PartyRole.BORROWER),
    /** Limitation has run out. */
    EXPIRED(PartyRole.BORROWER),
    /** It keeps a right and does not press. */
    PRESERVE(PartyRole.BORROWER);

    private final PartyRole role;

    SampleOf(PartyRole role) {
        this.role = role;
    }

    PartyRole role() {
        return role;
    }

    /** A notice of assignment presses nobody: it differs by its addressee alone. */
    public static List<SampleOf> of(NoticeKind kind) {
        return kind == NoticeKind.DEMAND ? Arrays.asList(values()) : List.of(BORROWER, GUARANTOR, HEIR);
    }
}
