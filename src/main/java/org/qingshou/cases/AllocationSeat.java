package org.qingshou.cases;

import java.util.Comparator;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Money;

/** An officer's load while cases are being given, and who of two stands lower by a basis. */
final class AllocationSeat {
    final ActorId officer;
    final int share;
    long cases;
    Money amount;

    AllocationSeat(Allocator.Bearer bearer) {
        officer = bearer.officer();
        share = bearer.share();
        cases = bearer.load().cases();
        amount = bearer.load().amount();
    }

    ActorId take(Money due) {
        cases++;
        amount = amount.plus(due);
        return officer;
    }

    void give(Money due) {
        cases--;
        amount = amount.minus(due);
    }

    boolean takesNew(AssignmentBasis basis) {
        return basis != AssignmentBasis.RATIO || share > 0;
    }

    /** Where two stand alike the lower login is first. */
    static Comparator<AllocationSeat> lowestFirst(AssignmentBasis basis) {
        Comparator<AllocationSeat> by = switch (basis) {
            case COUNT -> Comparator.comparingLong(seat -> seat.cases);
            case AMOUNT ->
                Comparator.<AllocationSeat, Money>comparing(seat -> seat.amount).thenComparingLong(seat -> seat.cases);
            case RATIO -> (one, other) -> compareNext(one, 0, other, 0);
        };
        return by.thenComparing(seat -> seat.officer.value());
    }

    /**
     * Highest averages with odd divisors (Sainte-Laguë): no share is favoured for being large or small. Compares what the
     * next case would weigh on either, after so many more.
     */
    static int compareNext(AllocationSeat one, int more, AllocationSeat other, int otherMore) {
        return Long.compare(
                (2 * (one.cases + more) + 1) * other.share, (2 * (other.cases + otherMore) + 1) * one.share);
    }
}
