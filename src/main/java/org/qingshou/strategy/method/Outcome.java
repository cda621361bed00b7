package org.qingshou.strategy.method;

/**
 * How a method ended, by its code of the outcome catalogue.
 *
 * @param helped whether the step may be marked as succeeded by it
 * @param bySystem set by the system from payments, never offered to a person
 */
public record Outcome(String code, boolean helped, boolean bySystem) {
    public static Outcome helped(String code) {
        return new Outcome(code, true, false);
    }

    public static Outcome futile(String code) {
        return new Outcome(code, false, false);
    }

    public static Outcome paid(String code) {
        return new Outcome(code, true, true);
    }
}
