package org.qingshou.worklist;

/** Parts of the worklist, by what is to be done with the cases in them. */
public enum WorklistTab {
    ALL("TRUE"),
    /** Presses today: promise, clock, next action. */
    TODAY("e.band <= 20"),
    /** A method of the ladder is being worked. */
    METHOD("e.stage = 'OPEN' AND e.methods <> ''"),
    PROMISES("e.promise_on IS NOT NULL"),
    HELD("e.stage = 'HELD'"),
    PLACED("e.stage = 'PLACED'"),
    /** Nobody works on them yet. */
    UNCLAIMED("e.owner IS NULL");

    private final String condition;

    WorklistTab(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
