package org.qingshou.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When a loan falls due and with how much, seen from what was last told of it: says which instalment is the oldest that
 * payments have not covered. Principal and interest of an instalment count together, oldest first; costs and penalties
 * belong to none.
 */
final class RepaymentPlan {
    /** An instalment with what is owed of it. */
    record Instalment(LocalDate dueOn, BigDecimal principal, BigDecimal interest) {
        BigDecimal amount() {
            return principal.add(interest);
        }
    }

    /** Months; no loan runs longer. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(1200);

    private static final RepaymentPlan NONE = new RepaymentPlan(List.of(), 0, BigDecimal.ZERO, null);

    private final List<Instalment> instalments;
    /** The oldest that was open when the loan was told. */
    private final int first;

    private final BigDecimal openOfFirst;
    /** Instalment of a month, by which an estimate also reaches back; none in a schedule. */
    private final @Nullable BigDecimal monthly;

    private RepaymentPlan(
            List<Instalment> instalments, int first, BigDecimal openOfFirst, @Nullable BigDecimal monthly) {
        this.instalments = instalments;
        this.first = first;
        this.openOfFirst = openOfFirst;
        this.monthly = monthly;
    }

    /** No instalment is known: what is overdue waits for the next tape. */
    static RepaymentPlan none() {
        return NONE;
    }

    /**
     * A plan that a file has told.
     *
     * @param schedule in the order of the due dates
     * @param since the due date of the oldest open instalment as told; null where nothing was overdue
     * @param principal principal outstanding as told
     * @param interest interest due as told
     * @param told the day up to which that holds
     */
    static RepaymentPlan scheduled(
            List<Instalment> schedule,
            @Nullable LocalDate since,
            BigDecimal principal,
            BigDecimal interest,
            LocalDate told) {
        if (schedule.isEmpty()) return NONE;
        if (since == null) {
            int next = (int) schedule.stream()
                    .takeWhile(each -> !each.dueOn().isAfter(told))
                    .count();
            return new RepaymentPlan(List.copyOf(schedule), next, BigDecimal.ZERO, null);
        }
        int first = nearest(schedule, since);
        Instalment oldest = schedule.get(first);
        BigDecimal laterPrincipal = BigDecimal.ZERO;
        BigDecimal laterInterest = BigDecimal.ZERO;
        for (Instalment later : schedule.subList(first + 1, schedule.size())) {
            laterPrincipal = laterPrincipal.add(later.principal());
            if (!later.dueOn().isAfter(told)) laterInterest = laterInterest.add(later.interest());
        }
        BigDecimal open = within(principal.subtract(laterPrincipal), oldest.principal())
                .add(within(interest.subtract(laterInterest), oldest.interest()));
        // A schedule that does not add up with the balances cannot say what had been paid of the instalment.
        return new RepaymentPlan(List.copyOf(schedule), first, open.signum() > 0 ? open : oldest.amount(), null);
    }

    /**
     * The same amount every month from the oldest open due date until all is paid or the loan matures, with what is then
     * left as its last instalment.
     *
     * @param owed principal and interest as told
     */
    static RepaymentPlan estimated(LocalDate since, BigDecimal monthly, LocalDate maturesOn, BigDecimal owed) {
        List<Instalment> months = new ArrayList<>();
        BigDecimal left = owed;
        for (int month = 0; left.signum() > 0; month++) {
            boolean last = since.plusMonths(month + 1L).isAfter(maturesOn);
            BigDecimal amount = last ? left : left.min(monthly);
            months.add(new Instalment(since.plusMonths(month), amount, BigDecimal.ZERO));
            left = left.subtract(amount);
        }
        if (months.isEmpty()) return NONE;
        return new RepaymentPlan(months, 0, months.getFirst().amount(), monthly);
    }

    /** The same plan of a loan the whole of which has been declared due: no instalment falls due after that day. */
    RepaymentPlan dueAtLatest(@Nullable LocalDate on) {
        if (on == null) return this;
        List<Instalment> due = instalments.stream()
                .map(each -> each.dueOn().isAfter(on) ? new Instalment(on, each.principal(), each.interest()) : each)
                .toList();
        return new RepaymentPlan(due, first, openOfFirst, monthly);
    }

    private static int nearest(List<Instalment> schedule, LocalDate since) {
        return IntStream.range(0, schedule.size())
                .boxed()
                .min(Comparator.comparingLong(
                        i -> Math.abs(schedule.get(i).dueOn().toEpochDay() - since.toEpochDay())))
                .orElseThrow();
    }

    private static BigDecimal within(BigDecimal amount, BigDecimal most) {
        return amount.max(BigDecimal.ZERO).min(most);
    }

    /**
     * Due date of the oldest instalment that is open after so much more was paid on principal and interest.
     *
     * @param paid below zero where payments that the balances held have been taken back
     * @param told what stands where nothing moves it
     */
    @Nullable
    LocalDate oldestOpen(BigDecimal paid, @Nullable LocalDate told) {
        if (paid.signum() == 0 || instalments.isEmpty()) return told;
        return paid.signum() > 0 ? forward(paid, told) : back(paid.negate(), told);
    }

    private @Nullable LocalDate forward(BigDecimal paid, @Nullable LocalDate told) {
        if (told == null) return null;
        BigDecimal covered = openOfFirst;
        int open = first;
        while (paid.compareTo(covered) >= 0) {
            if (open + 1 == instalments.size()) break;
            open++;
            covered = covered.add(instalments.get(open).amount());
        }
        return open == first ? told : instalments.get(open).dueOn();
    }

    private @Nullable LocalDate back(BigDecimal missing, @Nullable LocalDate told) {
        BigDecimal left = missing;
        if (told != null) left = left.subtract(instalments.get(first).amount().subtract(openOfFirst));
        int open = first;
        while (left.signum() > 0 && open > 0) {
            open--;
            left = left.subtract(instalments.get(open).amount());
        }
        if (left.signum() > 0 && monthly != null && told != null) {
            return told.minusMonths(
                    left.divide(monthly, 0, RoundingMode.CEILING).min(LONGEST).longValue());
        }
        return open == first ? told : instalments.get(open).dueOn();
    }
}
