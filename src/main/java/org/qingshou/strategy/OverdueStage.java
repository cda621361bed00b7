package org.qingshou.strategy;

/** To whom a step that runs too long is put. */
public enum OverdueStage {
    /** To its officer and the managers, with what the advice names next. */
    REMIND,
    /** The case is offered to somebody else. */
    TRANSFER,
    /** The case has gone to somebody else. */
    FORCED
}
