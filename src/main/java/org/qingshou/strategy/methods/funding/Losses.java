package org.qingshou.strategy.methods.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.Money;
import org.qingshou.strategy.method.Answers;
import org.qingshou.strategy.method.Cell;
import org.qingshou.strategy.method.Derived;
import org.qingshou.strategy.method.Dossier;
import org.qingshou.strategy.method.Figure;
import org.qingshou.strategy.method.MethodRecord;

/** What the disaster took, what more would be lent, and how exposure steps down again. */
final class Losses {
    private Losses() {}

    static List<Line> wrong(MethodRecord draft) {
        Answers told = draft.answers();
        if (!told.money("loss").isPositive()) return List.of(Line.of("method.FUNDING.check.loss"));
        return told.money("loss").atLeast(told.money("insured"))
                ? List.of()
                : List.of(Line.of("method.FUNDING.check.insured"));
    }

    static List<Figure> figures(Dossier dossier) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("now", Cell.of(dossier.exposure().get().now())));
        figures.add(new Figure("limit", Cell.of(dossier.exposure().get().limit())));
        dossier.latest(Funding.PROPOSAL).ifPresent(proposal -> {
            figures.add(new Figure("proposed", Cell.of(proposal.answers().money("amount"))));
            figures.add(new Figure("after", Cell.of(proposal.answers().money("exposureAfter"))));
        });
        dossier.latest(Funding.DISASTER)
                .ifPresent(disaster -> figures.add(
                        new Figure("reported", Cell.of(disaster.answers().money("loss")))));
        if (!dossier.all(Funding.LOSS).isEmpty()) {
            figures.add(new Figure("lost", Cell.of(sum(dossier, "loss"))));
            figures.add(new Figure("insured", Cell.of(sum(dossier, "insured"))));
        }
        return figures;
    }

    private static Money sum(Dossier dossier, String field) {
        return dossier.all(Funding.LOSS).stream()
                .map(loss -> loss.answers().money(field))
                .reduce(Money.ZERO, Money::plus);
    }

    static List<Derived> derived(Dossier dossier) {
        return dossier.latest(Funding.PROPOSAL).stream()
                .map(proposal -> exposure(proposal, dossier))
                .toList();
    }

    /** As planned from the proposal on, and as it was found at each review. */
    private static Derived exposure(MethodRecord proposal, Dossier dossier) {
        TreeMap<LocalDate, Cell[]> days = new TreeMap<>();
        days.put(proposal.on(), new Cell[] {Cell.of(proposal.answers().money("exposureAfter")), Cell.NONE});
        for (MethodRecord step : dossier.all(Funding.STEP_DOWN))
            step.answers()
                    .date("by")
                    .ifPresent(by ->
                            days.put(by, new Cell[] {Cell.of(step.answers().money("exposure")), Cell.NONE}));
        dossier.all(Funding.REVIEW).stream()
                .sorted(Comparator.comparing(MethodRecord::at))
                .forEach(review -> days.computeIfAbsent(review.on(), on -> new Cell[] {Cell.NONE, Cell.NONE})[1] =
                        Cell.of(review.answers().money("exposure")));
        return Derived.chart(
                "exposure",
                "planned",
                List.of("day", "planned", "found"),
                days.entrySet().stream()
                        .map(day -> List.<Cell>of(new Cell.Day(day.getKey()), day.getValue()[0], day.getValue()[1]))
                        .toList());
    }
}
