package org.qingshou.strategy;

import org.qingshou.strategy.method.MethodCode;

/**
 * How a running step is left: succeeded or exhausted with an outcome, or withdrawn ({@link StepState#AVAILABLE}) without
 * one, to be finished later.
 */
public record Leave(MethodCode method, StepState to, String outcome) {
    public Leave {
        if (to != StepState.SUCCEEDED && to != StepState.EXHAUSTED && to != StepState.AVAILABLE)
            throw new IllegalArgumentException("a step is not left as " + to);
    }

    public static Leave withdrawn(MethodCode method) {
        return new Leave(method, StepState.AVAILABLE, "");
    }
}
