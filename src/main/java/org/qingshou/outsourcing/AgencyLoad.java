package org.qingshou.outsourcing;

import org.qingshou.kernel.Money;

/** What an agency has on its hands: its open placements, proposals among them. */
public record AgencyLoad(int cases, Money amount) {
    public static final AgencyLoad NONE = new AgencyLoad(0, Money.ZERO);
}
