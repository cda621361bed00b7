package org.qingshou.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.AllocationOrder;
import org.qingshou.compliance.AllocationOrder.Part;

/**
 * A loan after all payments that were booked since it was told, reckoned from what was told and never from a state in
 * between: so it is the same whether a payment or its reversal came in time or late.
 */
final class LoanReckoning {
    /**
     * What was told.
     *
     * @param asOf payments booked until then are in the balances
     * @param overdueAsOf the same for {@code overdueSince}
     */
    record Base(
            Map<Part, BigDecimal> due,
            LocalDate asOf,
            @Nullable LocalDate overdueSince,
            LocalDate overdueAsOf) {}

    /**
     * A payment or reversal.
     *
     * @param amount without a sign
     * @param told the parts where the bank told them
     * @param reverses the payment that this one takes back
     * @param reversed whether another takes this one back
     */
    record Booked(
            UUID id,
            LocalDate paidOn,
            LocalDate bookedOn,
            BigDecimal amount,
            @Nullable Map<Part, BigDecimal> told,
            @Nullable Booked reverses,
            boolean reversed) {}

    /**
     * What a payment covered, signed: a reversal gives back.
     *
     * @param parts null where that is not known: the balances held it, or it was taken back
     */
    record Share(@Nullable Map<Part, BigDecimal> parts, BigDecimal rest, boolean applied) {}

    /**
     * The loan afterwards.
     *
     * @param nextDueOn when the oldest open instalment falls due, where nothing is overdue until then
     * @param shares by payment; those that the balances held are not among them
     */
    record Result(
            Map<Part, BigDecimal> due,
            @Nullable LocalDate overdueSince,
            @Nullable LocalDate nextDueOn,
            Map<UUID, Share> shares) {}

    /** Days overdue of a loan on a day, which depend on its pauses. */
    @FunctionalInterface
    interface Age {
        long days(LocalDate overdueSince, LocalDate on);
    }

    private final Base base;
    private final RepaymentPlan plan;
    private final String scope;
    private final Age age;
    private final Map<Part, BigDecimal> due;
    private final Map<UUID, Share> shares = new LinkedHashMap<>();
    private BigDecimal covered = BigDecimal.ZERO;

    LoanReckoning(Base base, RepaymentPlan plan, String scope, Age age) {
        this.base = base;
        this.plan = plan;
        this.scope = scope;
        this.age = age;
        due = new EnumMap<>(base.due());
    }

    /**
     * Applies them.
     *
     * @param payments in the order of value date and payment number
     * @param on the business date: what falls due on it or later is not overdue
     */
    Result after(List<Booked> payments, LocalDate on) {
        for (Booked payment : payments) {
            Booked reverses = payment.reverses();
            if (reverses != null) takeBack(payment, reverses);
            else if (isLater(payment)) pay(payment);
        }
        if (due.values().stream().allMatch(part -> part.signum() <= 0)) return new Result(due, null, null, shares);
        LocalDate open = plan.oldestOpen(covered, base.overdueSince());
        LocalDate day = on.isAfter(base.overdueAsOf()) ? on : base.overdueAsOf();
        boolean moved = !Objects.equals(open, base.overdueSince());
        return moved && open != null && !open.isBefore(day)
                ? new Result(due, null, open, shares)
                : new Result(due, open, null, shares);
    }

    private boolean isLater(Booked payment) {
        return payment.bookedOn().isAfter(base.asOf());
    }

    private void pay(Booked payment) {
        if (payment.reversed()) {
            shares.put(payment.id(), new Share(null, BigDecimal.ZERO, false));
            return;
        }
        Map<Part, BigDecimal> told = payment.told();
        Map<Part, BigDecimal> parts =
                AllocationOrder.STATUTORY.allocate(payment.amount(), due, scope, daysPastDue(payment.paidOn()));
        if (told != null) parts.replaceAll((part, amount) -> upTo(told.getOrDefault(part, BigDecimal.ZERO), part));
        parts.forEach((part, amount) -> due.merge(part, amount, BigDecimal::subtract));
        if (payment.bookedOn().isAfter(base.overdueAsOf())) covered = covered.add(ofInstalment(parts));
        shares.put(payment.id(), new Share(parts, payment.amount().subtract(sum(parts)), true));
    }

    private BigDecimal upTo(BigDecimal amount, Part part) {
        return amount.min(due.getOrDefault(part, BigDecimal.ZERO).max(BigDecimal.ZERO));
    }

    private long daysPastDue(LocalDate on) {
        LocalDate since = plan.oldestOpen(covered, base.overdueSince());
        return since == null || !since.isBefore(on) ? 0 : age.days(since, on);
    }

    /** What neither side of the reversal has moved need not be moved back. */
    private void takeBack(Booked reversal, Booked payment) {
        Map<Part, BigDecimal> parts = heldParts(payment);
        boolean held = !isLater(payment);
        if (held && isLater(reversal)) {
            parts.forEach((part, amount) -> due.merge(part, amount, BigDecimal::add));
            Map<Part, BigDecimal> back = new EnumMap<>(Part.class);
            parts.forEach((part, amount) -> back.put(part, amount.negate()));
            shares.put(reversal.id(), new Share(back, BigDecimal.ZERO, true));
        } else if (!held) {
            shares.put(reversal.id(), new Share(null, BigDecimal.ZERO, false));
        }
        if (!payment.bookedOn().isAfter(base.overdueAsOf())
                && reversal.bookedOn().isAfter(base.overdueAsOf())) covered = covered.subtract(ofInstalment(parts));
    }

    /** Of a payment that the balances held nobody can say what it covered where the bank has not; it goes to principal. */
    private static Map<Part, BigDecimal> heldParts(Booked payment) {
        Map<Part, BigDecimal> told = payment.told();
        return told == null ? Map.of(Part.PRINCIPAL, payment.amount()) : told;
    }

    private static BigDecimal ofInstalment(Map<Part, BigDecimal> parts) {
        return parts.getOrDefault(Part.PRINCIPAL, BigDecimal.ZERO)
                .add(parts.getOrDefault(Part.INTEREST, BigDecimal.ZERO));
    }

    private static BigDecimal sum(Map<Part, BigDecimal> parts) {
        return parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
