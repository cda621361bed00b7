package org.qingshou.generator;

import java.time.LocalDate;
import java.util.List;

/**
 * What a generated book is made from; the same recipe makes the same bytes.
 *
 * @param asOf date of the first day's tape
 * @param branches branch codes over which the loans are spread, unevenly
 * @param overduePercent share of loans with something overdue
 */
public record BookRecipe(long seed, int loans, LocalDate asOf, List<String> branches, int overduePercent) {
    public static final List<String> DEMO_BRANCHES = List.of("0101", "0102", "0103");

    public BookRecipe {
        branches = List.copyOf(branches);
        if (loans < 1) throw new IllegalArgumentException("a book needs at least one loan");
        if (branches.isEmpty()) throw new IllegalArgumentException("a book needs at least one branch");
        if (overduePercent < 0 || overduePercent > 100)
            throw new IllegalArgumentException("the overdue share is a percentage");
    }

    public static BookRecipe of(long seed, int loans, LocalDate asOf) {
        return new BookRecipe(seed, loans, asOf, DEMO_BRANCHES, 35);
    }
}
