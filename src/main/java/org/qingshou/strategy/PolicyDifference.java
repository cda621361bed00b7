package org.qingshou.strategy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.qingshou.approvals.subject.Line;

/** What differs between two policies, as lines of text; each says what holds from then on. */
public final class PolicyDifference {
    private PolicyDifference() {}

    /** Empty where both say the same. */
    public static List<Line> lines(LadderPolicy before, LadderPolicy after) {
        List<Line> lines = new ArrayList<>();
        for (Move move : Move.values())
            if (before.asks(move) != after.asks(move))
                lines.add(Line.of(
                        after.asks(move) ? "strategy.policy.line.asks" : "strategy.policy.line.atOnce",
                        "#move." + move));
        if (!before.order().equals(after.order()))
            for (int i = 0; i < after.order().size(); i++)
                lines.add(Line.of(
                        "strategy.policy.line.order",
                        Integer.toString(i + 1),
                        Openings.name(after.order().get(i))));
        pairs(after, before).forEach(pair -> lines.add(pair("strategy.policy.line.beside", pair)));
        pairs(before, after).forEach(pair -> lines.add(pair("strategy.policy.line.alone", pair)));
        if (before.remindDays() != after.remindDays())
            lines.add(days("strategy.policy.line.remind", before.remindDays(), after.remindDays()));
        if (before.transferDays() != after.transferDays())
            lines.add(days("strategy.policy.line.transfer", before.transferDays(), after.transferDays()));
        if (before.forceDays() != after.forceDays())
            lines.add(days("strategy.policy.line.force", before.forceDays(), after.forceDays()));
        return lines;
    }

    private static List<MethodPair> pairs(LadderPolicy of, LadderPolicy not) {
        return of.pairs().stream()
                .filter(pair -> !not.pairs().contains(pair))
                .sorted(Comparator.comparing(MethodPair::toString))
                .toList();
    }

    private static Line pair(String key, MethodPair pair) {
        return Line.of(key, Openings.name(pair.one()), Openings.name(pair.other()));
    }

    private static Line days(String key, int before, int after) {
        return Line.of(key, Integer.toString(before), Integer.toString(after));
    }
}
