package org.qingshou.strategy.method;

/** By which request of the approval catalogue a step is opened. */
public enum Opening {
    APR_STEP_ESCALATE,
    APR_FUNDING,
    APR_RELATIONS
}
