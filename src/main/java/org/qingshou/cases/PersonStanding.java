package org.qingshou.cases;

import java.util.List;

/** What is known of a person in every case: dead, unable to act, or insolvent. */
public enum PersonStanding {
    DECEASED(HoldCode.HOLD_DECEASED),
    INCAPABLE(HoldCode.HOLD_INCAPACITY),
    /** Told with the court's ruling, and confirmed by a second person; see {@link InsolvencyBook}. */
    INSOLVENT(HoldCode.HOLD_INSOLVENCY);

    /** Those that are told of a person by themselves; an insolvency comes with its record. */
    static final List<PersonStanding> OF_LIFE = List.of(DECEASED, INCAPABLE);

    private final HoldCode hold;

    PersonStanding(HoldCode hold) {
        this.hold = hold;
    }

    /** The hold that goes with it on each case in which the person is the debtor. */
    HoldCode hold() {
        return hold;
    }
}
