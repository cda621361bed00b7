package org.qingshou.ledger;

import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.ClassificationFloor;

/**
 * A loan's class with what it comes from: the strictest of what the bank says and what the rules allow at best.
 *
 * @param bank the bank's own class, null where the tape tells none
 * @param floor by days past due (R-CLS-01)
 */
public record LoanGrade(@Nullable Classification bank, Classification floor) {
    /** The class that stands. */
    public Classification stands() {
        Classification own = bank;
        return own == null ? floor : own.stricter(floor);
    }

    /** The same loan with another number of days past due. */
    LoanGrade at(long daysPastDue) {
        return new LoanGrade(bank, Classification.valueOf(ClassificationFloor.STATUTORY.at(daysPastDue)));
    }
}
