package org.qingshou.strategy.method;

/** Stable code of a method as the database keeps it, such as {@code OUTREACH}. */
public record MethodCode(String value) {
    public MethodCode {
        if (!value.matches("[A-Z][A-Z_]{1,29}")) throw new IllegalArgumentException("method code: " + value);
    }

    @Override
    public String toString() {
        return value;
    }
}
