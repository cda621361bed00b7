package org.qingshou.cases;

/** By what way a complaint came. */
public enum ComplaintSource {
    BRANCH,
    HOTLINE,
    REGULATOR,
    GOV,
    MEDIA,
    AGENCY,
    COURT,
    /** The borrower answered a message. */
    MESSAGE;

    String textKey() {
        return "complaint-source." + name();
    }

    /** An authority passed it on and asks how it was answered, or an agency did and its contract says so. */
    boolean owedAnswer() {
        return this == REGULATOR || this == GOV || this == COURT || this == AGENCY;
    }
}
