package org.qingshou.worklist;

/** Orders of the list; every one ends in the case's id, so that pages never overlap. */
public enum WorklistSort {
    /** Easy before hard, within what presses most. */
    TRADE("e.band %s, e.ease %s, e.last_contact_on %s, e.case_id %s"),
    NAME("p.name %s, e.case_id %s"),
    TOTAL("c.total_due %s, e.case_id %s"),
    /** Longest overdue is the earliest date. */
    DAYS("c.overdue_since %s, e.case_id %s"),
    NEXT("c.next_action_on %s, e.case_id %s");

    private final String order;

    WorklistSort(String order) {
        this.order = order;
    }

    /** Whether one begins with the highest. */
    public boolean highFirst() {
        return this == TOTAL || this == DAYS;
    }

    String order(boolean descending) {
        // Days run against the date they are counted from.
        boolean down = this == DAYS ? !descending : descending;
        return order.replace("%s", down ? "DESC" : "ASC");
    }
}
