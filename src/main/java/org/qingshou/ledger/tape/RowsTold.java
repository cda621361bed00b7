package org.qingshou.ledger.tape;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What the rows of a whole tape have told so far: the loans told again without a change, which need no row in the staging
 * tables, and the loan numbers that stand in it twice, which must be looked at together.
 */
final class RowsTold {
    private final LoansOnFile loans;
    private final HashIndex numbers = new HashIndex();
    private final Set<String> twice = new HashSet<>();
    private long again;

    RowsTold(LoansOnFile loans) {
        this.loans = loans;
    }

    /** Whether the row says of a loan on file what was last told of it. */
    boolean isAgain(LoanRow row, byte[] hash) {
        ByteKey key = ByteKey.of(hash);
        if (!loans.tellAgain(key)) {
            if (!isFirst(row.loanNo())) twice.add(row.loanNo());
            return false;
        }
        again++;
        if (loans.isToldTwice(key)) twice.add(row.loanNo());
        return true;
    }

    /** The row speaks of a loan on file that was last told by another one. */
    void otherwise(LoanRow row, UUID loan, byte[] before) {
        ByteKey key = ByteKey.of(before);
        loans.tellOtherwise(loan, key);
        if (loans.isToldTwice(key)) twice.add(row.loanNo());
    }

    private boolean isFirst(String loanNo) {
        long low = HashIndex.spread(loanNo);
        long high = low * 31 + loanNo.hashCode();
        if (numbers.get(high, low) != HashIndex.NONE) return false;
        numbers.put(high, low, 0);
        return true;
    }

    /** Rows that told a loan again without a change. */
    long again() {
        return again;
    }

    /** Loan numbers of several rows that do not all repeat what is on file; one too many costs time and nothing else. */
    Set<String> twice() {
        return twice;
    }

    /** Whether the row is one of those that told a loan again. */
    boolean wasAgain(byte[] hash) {
        return loans.tellAgain(ByteKey.of(hash));
    }

    void untold(Consumer<UUID> taker) {
        loans.untold(taker);
    }
}
