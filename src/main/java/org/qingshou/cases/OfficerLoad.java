package org.qingshou.cases;

import org.qingshou.kernel.Money;

/** What an officer works: cases that are open or held, and what they owe. What lies with an agency is not the officer's work. */
public record OfficerLoad(int cases, Money amount) {
    public static final OfficerLoad NONE = new OfficerLoad(0, Money.ZERO);

    public OfficerLoad plus(OfficerLoad other) {
        return new OfficerLoad(cases + other.cases, amount.plus(other.amount));
    }

    public OfficerLoad minus(OfficerLoad other) {
        return new OfficerLoad(cases - other.cases, amount.minus(other.amount));
    }
}
