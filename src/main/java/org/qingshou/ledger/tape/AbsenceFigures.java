package org.qingshou.ledger.tape;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What would follow from loans missing in a tape.
 *
 * @param absent loans that the tape would take out of the book, or declare not overdue
 * @param of loans in its scope that it could have left out
 * @param overdue how many of the absent ones are overdue as things stand
 * @param customers those in arrears, and how many of them would have none left
 * @param byBranch absent loans by branch code, only branches that have some
 */
record AbsenceFigures(long absent, long of, long overdue, Customers customers, SortedMap<String, Long> byBranch) {
    /** A customer at a branch has one case: this is what the ledger knows of cases. */
    record Customers(long gone, long of) {}

    AbsenceFigures {
        byBranch = new TreeMap<>(byBranch);
    }

    /** Whether more is missing than a bank loses in a day: of the loans, or of the customers in arrears. */
    boolean many(long from, int percent) {
        return manyLoans(from, percent) || many(customers.gone(), customers.of(), from, percent);
    }

    boolean manyLoans(long from, int percent) {
        return many(absent, of, from, percent);
    }

    private static boolean many(long missing, long of, long from, int percent) {
        return missing >= from && missing * 100 > of * percent;
    }

    /** Share of the loans that is missing, rounded down to a whole per cent. */
    long percent() {
        return of == 0 ? 0 : absent * 100 / of;
    }
}
