package org.qingshou.generator;

import java.util.Optional;

/**
 * What becomes of a loan on the days after the first. Each day is drawn by itself from the loan and the day, so a loan's
 * standing on any day is found without the rest of the book.
 */
final class LoanDays {
    private static final int ASPECT_PAYS = 3;
    private static final int ASPECT_FALLS = 4;
    private static final int ASPECTS_A_DAY = 10;

    private final BookRecipe recipe;
    private final DailyChange change;
    private final double curesOfOverdue;
    private final double paysOfOverdue;

    LoanDays(BookRecipe recipe) {
        this.recipe = recipe;
        change = recipe.change();
        curesOfOverdue = change.cured() * 100 / Math.max(1, recipe.overduePercent());
        paysOfOverdue = change.partPaid() * 100 / Math.max(1, recipe.overduePercent());
    }

    /** How the loan stands at the end of a day; 0 is the recipe's date. */
    Loan on(long index, int day) {
        Loan loan = Loan.of(recipe, index);
        for (int i = 1; i <= day; i++) loan = after(loan, index, i);
        return loan;
    }

    /** How the loan stands on a day that follows this standing. */
    Loan after(Loan before, long index, int day) {
        if (before.overdueSince() != null)
            return paid(before, index, day).map(before::after).orElse(before);
        boolean falls = draw(index, day, ASPECT_FALLS).percent(change.fallen());
        return falls ? before.overdueSince(recipe.asOf().plusDays(day - 1L)) : before;
    }

    /** What is paid on a day for a loan that stood like this the day before. */
    Optional<Paid> paid(Loan before, long index, int day) {
        if (before.overdueSince() == null) return Optional.empty();
        Draw draw = draw(index, day, ASPECT_PAYS);
        if (draw.percent(curesOfOverdue)) return Optional.of(Paid.inFull(before));
        return paysOfOverdue > 0 && draw.percent(paysOfOverdue) ? Optional.of(Paid.inPart(before)) : Optional.empty();
    }

    private Draw draw(long index, int day, int aspect) {
        return new Draw(recipe.seed(), index, aspect + (day - 1L) * ASPECTS_A_DAY);
    }
}
