package org.qingshou.strategy.methods.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qingshou.kernel.Money;
import org.qingshou.strategy.method.Cell;
import org.qingshou.strategy.method.Derived;
import org.qingshou.strategy.method.Dossier;
import org.qingshou.strategy.method.Figure;
import org.qingshou.strategy.method.MethodRecord;

/** What was advised and whom the borrower was brought together with, each with what came of it. */
final class Counsel {
    private Counsel() {}

    static List<Figure> figures(Dossier dossier) {
        List<MethodRecord> items = dossier.all(Advice.ITEM);
        if (items.isEmpty() && dossier.all(Advice.INTRODUCTION).isEmpty()) return List.of();
        Money worth = dossier.all(Advice.INTRODUCTION).stream()
                .flatMap(made -> latest(Advice.CAME_OF_IT, "introduction", made, dossier).stream())
                .map(came -> came.answers().money("worth"))
                .reduce(Money.ZERO, Money::plus);
        return List.of(
                new Figure("items", Cell.of(items.size())),
                new Figure(
                        "accepted",
                        Cell.of(items.stream()
                                .filter(item -> item.answers().yes("accepted"))
                                .count())),
                new Figure(
                        "worked",
                        Cell.of(items.stream()
                                .flatMap(item -> latest(Advice.REVIEW, "item", item, dossier).stream())
                                .filter(review -> !review.answers().is("result", "NO_EFFECT")
                                        && !review.answers().is("result", "NOT_TRIED"))
                                .count())),
                new Figure("worth", Cell.of(worth)));
    }

    static List<Derived> derived(Dossier dossier) {
        List<Derived> tables = new ArrayList<>();
        if (!dossier.all(Advice.ITEM).isEmpty())
            tables.add(Derived.table(
                    "items",
                    List.of("topic", "advice", "accepted", "review", "standing"),
                    dossier.all(Advice.ITEM).stream()
                            .map(item -> List.of(
                                    Cell.word("field.topic." + item.answers().text("topic")),
                                    Cell.of(item.answers().text("advice")),
                                    Cell.word("accepted." + item.answers().text("accepted")),
                                    Cell.day(item.answers().date("reviewOn")),
                                    standing(latest(Advice.REVIEW, "item", item, dossier), "result", item, dossier)))
                            .toList()));
        if (!dossier.all(Advice.INTRODUCTION).isEmpty())
            tables.add(Derived.table(
                    "introductions",
                    List.of("to", "whom", "review", "standing", "worth"),
                    dossier.all(Advice.INTRODUCTION).stream()
                            .map(made -> {
                                Optional<MethodRecord> came = latest(Advice.CAME_OF_IT, "introduction", made, dossier);
                                return List.of(
                                        Cell.word("field.to." + made.answers().text("to")),
                                        Cell.of(made.answers().text("whom")),
                                        Cell.day(made.answers().date("reviewOn")),
                                        standing(came, "outcome", made, dossier),
                                        came.map(found -> found.answers().money("worth"))
                                                .filter(Money::isPositive)
                                                .map(Cell::of)
                                                .orElse(Cell.NONE));
                            })
                            .toList()));
        return tables;
    }

    /** What was found the last time, else whether somebody should have looked by now. */
    private static Cell standing(Optional<MethodRecord> found, String field, MethodRecord of, Dossier dossier) {
        LocalDate today = dossier.today();
        return found.map(review ->
                        Cell.word("field." + field + "." + review.answers().text(field)))
                .orElseGet(() -> Cell.word(
                        of.answers()
                                        .date("reviewOn")
                                        .filter(due -> due.isBefore(today))
                                        .isPresent()
                                ? "standing.OVERDUE"
                                : "standing.WAITING"));
    }

    private static Optional<MethodRecord> latest(String kind, String field, MethodRecord of, Dossier dossier) {
        return dossier.pointing(kind, field, of).max(Comparator.comparing(MethodRecord::at));
    }
}
