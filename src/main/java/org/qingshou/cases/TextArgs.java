package org.qingshou.cases;

/** Arguments of stored lines that are texts themselves. */
final class TextArgs {
    private TextArgs() {}

    /** Marks a text key among the arguments. */
    static String key(String textKey) {
        return "#" + textKey;
    }
}
