package org.qingshou.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;

/** Divides an amount into instalments that add up to it to the cent. */
public final class Instalments {
    /** No plan has more; fifty years of months. */
    static final int MOST = 600;

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private Instalments() {}

    /** One instalment; {@code no} counts from 1. */
    public record Due(int no, LocalDate on, Money amount) {}

    /**
     * So many instalments, all alike but the last, which takes the cents that are left.
     *
     * @throws Refused where the amount cannot be divided into so many
     */
    public static List<Due> evenly(Money total, int count, LocalDate first, PlanRhythm rhythm) {
        if (count < 1 || count > MOST) throw Refused.badInput("cases.plan.count", Integer.toString(MOST));
        BigDecimal each = total.amount().divide(BigDecimal.valueOf(count), 2, RoundingMode.DOWN);
        return divide(total, new Money(each), count, first, rhythm);
    }

    /**
     * Instalments of this amount until all is paid; the last is what is then left.
     *
     * @throws Refused where the amount of each is nothing, or so small that there would be no end of it
     */
    public static List<Due> of(Money total, Money each, LocalDate first, PlanRhythm rhythm) {
        if (!each.isPositive()) throw Refused.badInput("cases.plan.each");
        BigDecimal count = total.amount().divide(each.amount(), 0, RoundingMode.CEILING);
        if (count.compareTo(BigDecimal.valueOf(MOST)) > 0)
            throw Refused.badInput("cases.plan.count", Integer.toString(MOST));
        return divide(total, each, count.intValueExact(), first, rhythm);
    }

    private static List<Due> divide(Money total, Money each, int count, LocalDate first, PlanRhythm rhythm) {
        if (!total.isPositive()) throw Refused.badInput("cases.plan.amount");
        if (each.amount().compareTo(CENT) < 0) throw Refused.badInput("cases.plan.each");
        List<Due> dues = new ArrayList<>();
        Money left = total;
        for (int i = 0; i < count; i++) {
            Money amount = i == count - 1 ? left : each;
            dues.add(new Due(i + 1, rhythm.due(first, i), amount));
            left = left.minus(amount);
        }
        return List.copyOf(dues);
    }
}
