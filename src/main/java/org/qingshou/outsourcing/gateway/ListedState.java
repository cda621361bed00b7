package org.qingshou.outsourcing.gateway;

/** How an agency's list shows a package that it was given. */
public enum ListedState {
    /** It has it and has not yet answered. */
    RECEIVED,
    ACCEPTED,
    DECLINED,
    RETURNED,
    RECALLED,
    /** Its work is over for another reason, such as the end of the term. */
    ENDED,
    /** Its data are deleted. */
    DELETED;

    /** Whether its staff may still act on it. */
    public boolean workable() {
        return this == RECEIVED || this == ACCEPTED;
    }
}
