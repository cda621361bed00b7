package org.qingshou.cases;

/** Why the bank forgoes something (减免原因). */
public enum ReductionCause {
    RED_HARDSHIP,
    RED_ILLNESS,
    RED_DISASTER,
    RED_SETTLEMENT,
    RED_BANK_ERROR,
    RED_COURT;

    String textKey() {
        return "reduction-cause." + name();
    }
}
