package org.qingshou.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.ClassificationFloor;

/**
 * A loan's class with what it comes from: the strictest of what the bank says and what the rules allow at best.
 *
 * @param bank the bank's own class, null where the tape tells none
 * @param floor by days past due (R-CLS-01)
 * @param watch the best allowed while it is watched after a restructuring (R-CLS-03), null where it is not
 * @param watchUntil first day on which a better class is allowed again; it stays known when it has passed
 * @param spread bad because enough of the customer's other claims are (R-CLS-02), null where that makes no difference
 */
public record LoanGrade(
        @Nullable Classification bank,
        Classification floor,
        @Nullable Classification watch,
        @Nullable LocalDate watchUntil,
        @Nullable Classification spread) {
    /** The class that stands. */
    public Classification stands() {
        Classification stands = floor;
        for (Classification other : new @Nullable Classification[] {bank, watch, spread})
            if (other != null) stands = stands.stricter(other);
        return stands;
    }

    /** The same loan with another number of days past due. */
    LoanGrade at(long daysPastDue) {
        return new LoanGrade(
                bank, Classification.valueOf(ClassificationFloor.STATUTORY.at(daysPastDue)), watch, watchUntil, spread);
    }
}
