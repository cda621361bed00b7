package org.qingshou.worklist;

import java.time.LocalDate;
import org.qingshou.kernel.Money;

/** How many cases a filter shows, what they owe together, and the business date that their days are counted to. */
public record WorklistSums(int cases, Money total, LocalDate asOf) {
    public static final WorklistSums NONE = new WorklistSums(0, Money.ZERO, LocalDate.EPOCH);
}
