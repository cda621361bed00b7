package org.qingshou.ledger.tape;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What would follow from loans missing in a tape.
 *
 * @param absent loans that the tape would take out of the book, or declare not overdue
 * @param of loans in its scope that it could have left out
 * @param overdue how many of the absent ones are overdue as things stand
 * @param byBranch absent loans by branch code, only branches that have some
 */
record AbsenceFigures(long absent, long of, long overdue, SortedMap<String, Long> byBranch) {
    AbsenceFigures {
        byBranch = new TreeMap<>(byBranch);
    }

    /** Share of the loans that is missing, rounded down to a whole per cent. */
    long percent() {
        return of == 0 ? 0 : absent * 100 / of;
    }
}
