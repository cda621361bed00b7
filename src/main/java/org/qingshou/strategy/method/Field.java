package org.qingshou.strategy.method;

import java.util.List;

/** One field of a method's record; {@code options} are codes of a choice, empty for other types. */
public record Field(String key, Type type, boolean required, List<String> options) {
    /** How the field is entered and checked. SCALE is 1 to 5. */
    public enum Type {
        TEXT,
        LONG_TEXT,
        DATE,
        MONEY,
        COUNT,
        SCALE,
        CHOICE,
        YES_NO
    }

    public static Field required(String key, Type type) {
        return new Field(key, type, true, List.of());
    }

    public static Field optional(String key, Type type) {
        return new Field(key, type, false, List.of());
    }

    public static Field choice(String key, String... options) {
        return new Field(key, Type.CHOICE, true, List.of(options));
    }
}
