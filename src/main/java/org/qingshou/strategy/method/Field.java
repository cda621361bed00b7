package org.qingshou.strategy.method;

import java.util.List;

/**
 * One field of a method's record; {@code options} are codes of a choice or checklist, or the record kind that a
 * {@link Type#RECORD} points to; empty for other types.
 *
 * @param bySystem filled in by the method itself when the record is kept, never by a person
 */
public record Field(String key, Type type, boolean required, List<String> options, boolean bySystem) {
    public Field {
        options = List.copyOf(options);
    }

    /** How the field is entered and checked. SCALE is 1 to 5; PERCENT is 0 to 100 and NUMBER any, with up to four decimals. */
    public enum Type {
        TEXT,
        LONG_TEXT,
        DATE,
        MONEY,
        PERCENT,
        NUMBER,
        COUNT,
        SCALE,
        CHOICE,
        CHECKLIST,
        YES_NO,
        /** A person on the case's file besides the borrower. */
        PARTY,
        /** An earlier record of the same method, of the kind named in {@code options}. */
        RECORD
    }

    public static Field required(String key, Type type) {
        return new Field(key, type, true, List.of(), false);
    }

    public static Field optional(String key, Type type) {
        return new Field(key, type, false, List.of(), false);
    }

    /** Shown with the record and never asked for. */
    public static Field bySystem(String key, Type type) {
        return new Field(key, type, false, List.of(), true);
    }

    public static Field choice(String key, String... options) {
        return new Field(key, Type.CHOICE, true, List.of(options), false);
    }

    /** A choice that may be left out. */
    public static Field choiceIfAny(String key, String... options) {
        return new Field(key, Type.CHOICE, false, List.of(options), false);
    }

    public static Field checklist(String key, String... options) {
        return new Field(key, Type.CHECKLIST, true, List.of(options), false);
    }

    /** Points to an earlier record of this kind. */
    public static Field record(String key, String kind) {
        return new Field(key, Type.RECORD, true, List.of(kind), false);
    }
}
