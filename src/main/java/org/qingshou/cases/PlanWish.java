package org.qingshou.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Money;

/**
 * What is to be agreed with the debtor.
 *
 * @param amount what is paid in all; at most what is owed
 * @param count how many instalments; null where the amount of each says it
 * @param each the amount of each instalment; null where their number says it
 * @param chargesGoOn whether interest and fees go on while the plan is performed
 * @param pledged whether the debtor takes no new card until all is paid, which a card's agreement must say
 * @param agreement the signed agreement on file
 * @param confirmation a signed confirmation of the debt on file
 * @param consent the guarantor's consent on file
 */
public record PlanWish(
        Money amount,
        @Nullable Integer count,
        @Nullable Money each,
        LocalDate first,
        PlanRhythm rhythm,
        PlanBasis basis,
        boolean chargesGoOn,
        boolean pledged,
        @Nullable UUID agreement,
        @Nullable UUID confirmation,
        @Nullable UUID consent,
        String reason) {

    /** A plan of so many monthly instalments, with no papers yet. */
    public static PlanWish monthly(Money amount, int count, LocalDate first, String reason) {
        return new PlanWish(
                amount, count, null, first, PlanRhythm.MONTH, PlanBasis.TALKS, false, false, null, null, null, reason);
    }

    /** The instalments this comes to; refused where it comes to none. */
    public List<Instalments.Due> instalments() {
        Integer number = count;
        Money amountOfEach = each;
        if (number == null && amountOfEach != null) return Instalments.of(amount, amountOfEach, first, rhythm);
        return Instalments.evenly(amount, number == null ? 0 : number, first, rhythm);
    }
}
