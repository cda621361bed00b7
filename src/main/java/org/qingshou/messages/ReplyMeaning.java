package org.qingshou.messages;

/** What a borrower's answer to a message asks of the bank, the gravest first. */
public enum ReplyMeaning {
    COMPLAINT,
    STOP,
    /** Says clearly that something about the debt is not so. */
    DISPUTE,
    /** May dispute the debt, or that the number is theirs: a person reads it. */
    UNSURE,
    OTHER
}
