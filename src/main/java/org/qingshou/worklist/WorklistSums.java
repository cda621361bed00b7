package org.qingshou.worklist;

import org.qingshou.kernel.Money;

/** How many cases a filter shows, and what they owe together. */
public record WorklistSums(int cases, Money total) {
    public static final WorklistSums NONE = new WorklistSums(0, Money.ZERO);
}
