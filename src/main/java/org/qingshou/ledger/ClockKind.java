package org.qingshou.ledger;

import java.util.List;
import org.qingshou.compliance.GuaranteePeriod;
import org.qingshou.compliance.LimitationPeriod;

/** What runs out against the bank: its claim in court (诉讼时效), or the word of a guarantor (保证期间). */
public enum ClockKind {
    LIMITATION,
    GUARANTEE;

    /** Days before its end at which it must be seen, most first. */
    public List<Integer> alertDays() {
        return this == LIMITATION ? LimitationPeriod.STATUTORY.alertDays() : GuaranteePeriod.STATUTORY.alertDays();
    }
}
