package org.qingshou.strategy;

import java.util.List;
import java.util.Set;
import org.qingshou.kernel.Refused;
import org.qingshou.strategy.method.MethodCode;

/**
 * A branch's choices about the ladder (清收阶梯规则): the order of the methods, which moves need a manager, which methods
 * run beside each other, and after how many days a running step is looked at.
 *
 * @param asks moves that need a manager
 * @param order methods that are named come first, in this order
 * @param remindDays after so many days a running step is put to its officer and manager; 0 for never
 * @param transferDays after so many days the case is offered to another; 0 for never
 * @param forceDays after so many days the case goes to another by itself; 0 for never
 */
public record LadderPolicy(
        Set<Move> asks,
        List<MethodCode> order,
        Set<MethodPair> pairs,
        int remindDays,
        int transferDays,
        int forceDays) {
    public static final int LONGEST = 720;

    public LadderPolicy {
        asks = Set.copyOf(asks);
        order = List.copyOf(order);
        pairs = Set.copyOf(pairs);
        if (!days(remindDays) || !days(transferDays) || !days(forceDays))
            throw Refused.badInput("strategy.policy.days", Integer.toString(LONGEST));
        if (remindDays > 0 && transferDays > 0 && transferDays <= remindDays)
            throw Refused.badInput("strategy.policy.transferFirst");
        if (forceDays > 0 && forceDays <= Math.max(remindDays, transferDays))
            throw Refused.badInput("strategy.policy.forceFirst");
        if (Set.copyOf(order).size() < order.size()) throw Refused.badInput("strategy.policy.order");
    }

    /** No case goes to another by itself. */
    public LadderPolicy(
            Set<Move> asks, List<MethodCode> order, Set<MethodPair> pairs, int remindDays, int transferDays) {
        this(asks, order, pairs, remindDays, transferDays, 0);
    }

    public boolean asks(Move move) {
        return asks.contains(move);
    }

    boolean pairs(MethodCode one, MethodCode other) {
        return !one.equals(other) && pairs.contains(new MethodPair(one, other));
    }

    /** Whether less is controlled by this than by the other: then the change itself needs a second person. */
    boolean looserThan(LadderPolicy before) {
        return !asks.containsAll(before.asks)
                || !before.pairs.containsAll(pairs)
                || later(remindDays, before.remindDays)
                || later(transferDays, before.transferDays)
                || later(forceDays, before.forceDays);
    }

    private static boolean later(int days, int before) {
        return before > 0 && (days == 0 || days > before);
    }

    private static boolean days(int days) {
        return days >= 0 && days <= LONGEST;
    }
}
