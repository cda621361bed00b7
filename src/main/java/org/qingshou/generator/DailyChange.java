package org.qingshou.generator;

/**
 * What happens to a book from one day to the next, each as a percentage of all loans.
 *
 * @param cured overdue loans that are brought up to date by a payment
 * @param fallen loans that were in order and have missed an instalment
 * @param partPaid overdue loans on which something is paid that does not bring them up to date
 */
public record DailyChange(double cured, double fallen, double partPaid) {
    /** About two in a hundred loans change. */
    public static final DailyChange USUAL = new DailyChange(1.2, 0.8, 0);

    public DailyChange {
        if (cured < 0 || fallen < 0 || partPaid < 0)
            throw new IllegalArgumentException("shares of changed loans are percentages");
    }
}
