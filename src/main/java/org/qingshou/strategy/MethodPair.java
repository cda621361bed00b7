package org.qingshou.strategy;

import org.qingshou.strategy.method.MethodCode;

/** Two methods that may run beside each other, in whichever order they were opened. */
public record MethodPair(MethodCode one, MethodCode other) {
    private static final String BETWEEN = "+";

    public MethodPair {
        if (one.equals(other)) throw new IllegalArgumentException("a method does not run beside itself: " + one);
        if (one.value().compareTo(other.value()) > 0) {
            MethodCode first = other;
            other = one;
            one = first;
        }
    }

    static MethodPair of(String text) {
        int at = text.indexOf(BETWEEN);
        return new MethodPair(new MethodCode(text.substring(0, at)), new MethodCode(text.substring(at + 1)));
    }

    /** As the table keeps it. */
    @Override
    public String toString() {
        return one + BETWEEN + other;
    }
}
