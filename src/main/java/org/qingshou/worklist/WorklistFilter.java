package org.qingshou.worklist;

import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;

/**
 * Which cases are shown, in which order.
 *
 * @param owner only this officer's; null for all that the reader may see. An officer sees the own ones, those of colleagues
 *     for whom they stand in, and the unclaimed ones, whatever is asked
 * @param division beginning of the code of the place where the customer lives; null for anywhere
 * @param search beginning of a customer's name, a case or a loan number; a whole phone or id number
 */
public record WorklistFilter(
        WorklistTab tab,
        @Nullable ActorId owner,
        @Nullable String division,
        String search,
        WorklistSort sort,
        boolean descending) {
    public static final WorklistFilter START =
            new WorklistFilter(WorklistTab.ALL, null, null, "", WorklistSort.TRADE, false);

    public WorklistFilter sorted(WorklistSort by, boolean down) {
        return new WorklistFilter(tab, owner, division, search, by, down);
    }
}
