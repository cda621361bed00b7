package org.qingshou.cases;

/** What is known of a person for good, in every case: dead, or unable to act. */
public enum PersonStanding {
    DECEASED(HoldCode.HOLD_DECEASED),
    INCAPABLE(HoldCode.HOLD_INCAPACITY);

    private final HoldCode hold;

    PersonStanding(HoldCode hold) {
        this.hold = hold;
    }

    /** The hold that goes with it on each case in which the person is the debtor. */
    HoldCode hold() {
        return hold;
    }
}
