package org.qingshou.cases;

/** By what way a promised payment is to come. There is no way through a member of staff: they never take money. */
public enum PromiseHow {
    TRANSFER,
    COUNTER,
    DEDUCTION,
    GUARANTOR,
    OTHER
}
