package org.qingshou.generator;

import java.time.LocalDate;
import java.util.List;

/**
 * What a generated book is made from; the same recipe makes the same bytes.
 *
 * @param first index of the first loan: books of different ranges share neither loans nor people
 * @param asOf date of the first day's tape
 * @param branches branch codes over which the loans are spread, unevenly
 * @param overduePercent share of loans with something overdue
 * @param change what happens from one day to the next
 */
public record BookRecipe(
        long seed,
        long first,
        int loans,
        LocalDate asOf,
        List<String> branches,
        int overduePercent,
        DailyChange change) {
    public static final List<String> DEMO_BRANCHES = List.of("0101", "0102", "0103");

    public BookRecipe {
        branches = List.copyOf(branches);
        if (first < 0) throw new IllegalArgumentException("the first loan's index is not negative");
        if (loans < 1) throw new IllegalArgumentException("a book needs at least one loan");
        if (branches.isEmpty()) throw new IllegalArgumentException("a book needs at least one branch");
        if (overduePercent < 0 || overduePercent > 100)
            throw new IllegalArgumentException("the overdue share is a percentage");
    }

    public BookRecipe(long seed, int loans, LocalDate asOf, List<String> branches, int overduePercent) {
        this(seed, 0, loans, asOf, branches, overduePercent, DailyChange.USUAL);
    }

    public static BookRecipe of(long seed, int loans, LocalDate asOf) {
        return new BookRecipe(seed, loans, asOf, DEMO_BRANCHES, 35);
    }

    long end() {
        return first + loans;
    }
}
