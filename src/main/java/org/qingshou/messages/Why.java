package org.qingshou.messages;

/** Why a message did not leave; kept as code, shown as {@code messages.why.<code>}. */
final class Why {
    /** The guard said no; which rules stands with the message. */
    static final String GUARD = "guard";
    /** The number or address is no longer usable. */
    static final String POINT = "point";
    /** What it says is no longer so: nothing is owed, the promise is settled. */
    static final String TEXT = "text";
    /** The text may no longer be sent. */
    static final String TEMPLATE = "template";
    /** The provider is switched off. */
    static final String ROUTE = "route";
    /** It may have left, and the provider would not know it again: repeating it could be a second message. */
    static final String DOUBT = "doubt";
    /** The provider does not answer, or not as agreed. */
    static final String SILENT = "silent";

    private Why() {}
}
