package org.qingshou.strategy.methods.empathy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.qingshou.strategy.method.Cell;
import org.qingshou.strategy.method.Derived;
import org.qingshou.strategy.method.Dossier;
import org.qingshou.strategy.method.Figure;
import org.qingshou.strategy.method.MethodRecord;

/** How the borrower's stance went from talk to talk, and what has been explained so far. */
final class Stance {
    private Stance() {}

    static List<Figure> figures(Dossier dossier) {
        List<MethodRecord> talks = talks(dossier);
        if (talks.isEmpty()) return List.of();
        int first = stance(talks.getFirst(), "stanceBefore");
        int last = stance(talks.getLast(), "stanceAfter");
        long explained = Empathy.TO_EXPLAIN.stream()
                .filter(topic -> talks.stream().anyMatch(talk -> explained(talk, topic)))
                .count();
        return List.of(
                new Figure("talks", Cell.of(talks.size())),
                new Figure("first", Cell.of(first)),
                new Figure("last", Cell.of(last)),
                new Figure("way", Cell.word("way." + (last > first ? "UP" : last < first ? "DOWN" : "SAME"))),
                new Figure("unexplained", Cell.of(Empathy.TO_EXPLAIN.size() - explained)));
    }

    static List<Derived> derived(Dossier dossier) {
        List<MethodRecord> talks = talks(dossier);
        if (talks.isEmpty()) return List.of();
        Derived stances = Derived.chart(
                "stance",
                "after",
                List.of("day", "before", "after"),
                talks.stream()
                        .map(talk -> List.<Cell>of(
                                new Cell.Day(talk.on()),
                                Cell.of(stance(talk, "stanceBefore")),
                                Cell.of(stance(talk, "stanceAfter"))))
                        .toList());
        return List.of(stances, topics(talks));
    }

    private static Derived topics(List<MethodRecord> talks) {
        return Derived.table(
                "explained",
                List.of("topic", "times", "last"),
                Empathy.TO_EXPLAIN.stream()
                        .map(topic -> {
                            List<MethodRecord> with = talks.stream()
                                    .filter(talk -> explained(talk, topic))
                                    .toList();
                            return List.of(
                                    Cell.word("field.explained." + topic),
                                    Cell.of(with.size()),
                                    Cell.day(with.stream().map(MethodRecord::on).max(Comparator.naturalOrder())));
                        })
                        .toList());
    }

    private static List<MethodRecord> talks(Dossier dossier) {
        return dossier.all(Empathy.TALK).stream()
                .sorted(Comparator.comparing(MethodRecord::on).thenComparing(MethodRecord::at))
                .toList();
    }

    private static boolean explained(MethodRecord talk, String topic) {
        return Arrays.asList(talk.answers().text("explained").split(",", -1)).contains(topic);
    }

    private static int stance(MethodRecord talk, String field) {
        return Integer.parseInt(talk.answers().text(field));
    }
}
