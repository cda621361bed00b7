package org.qingshou.strategy.methods.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.Money;
import org.qingshou.strategy.method.Dossier;
import org.qingshou.strategy.method.MethodRecord;

/** The schedule by which exposure comes back to a proper size: each step lower than the one before, the last no higher than before the new loan. */
final class StepDown {
    private StepDown() {}

    static List<Line> wrong(MethodRecord draft, Dossier dossier) {
        LocalDate by = by(draft);
        Money left = left(draft);
        List<Line> wrong = new ArrayList<>();
        if (!by.isAfter(draft.on())) wrong.add(Line.of("method.FUNDING.check.stepDate"));
        boolean sameDay = others(draft, dossier).stream().anyMatch(step -> by(step).equals(by));
        if (sameDay) wrong.add(Line.of("method.FUNDING.check.stepTwice", by.toString()));
        boolean rises = others(draft, dossier).stream()
                .anyMatch(step -> by(step).isBefore(by) ? !isLower(left, left(step)) : !isLower(left(step), left));
        if (rises && !sameDay) wrong.add(Line.of("method.FUNDING.check.stepRises", left.shown()));
        dossier.latest(Funding.PROPOSAL)
                .map(proposal -> proposal.answers().money("exposureAfter"))
                .filter(after -> !isLower(left, after))
                .ifPresent(after -> wrong.add(Line.of("method.FUNDING.check.stepHigh", after.shown())));
        return wrong;
    }

    private static List<MethodRecord> others(MethodRecord draft, Dossier dossier) {
        return dossier.without(draft).all(Funding.STEP_DOWN);
    }

    private static boolean isLower(Money one, Money other) {
        return one.compareTo(other) < 0;
    }

    /** What keeps the schedule from carrying a new loan. */
    static Optional<Line> missing(Dossier dossier) {
        Optional<MethodRecord> last = dossier.all(Funding.STEP_DOWN).stream().max(Comparator.comparing(StepDown::by));
        if (last.isEmpty()) return Optional.of(Line.of("method.FUNDING.check.noSchedule"));
        return dossier.latest(Funding.PROPOSAL)
                .map(proposal -> proposal.answers().money("exposureNow"))
                .filter(before -> !before.atLeast(left(last.get())))
                .map(before -> Line.of("method.FUNDING.check.stepEnd", before.shown()));
    }

    /** What exposure should be on a day: the last step due by then, else what the proposal says. */
    static Money planned(LocalDate on, Dossier dossier) {
        return dossier.all(Funding.STEP_DOWN).stream()
                .filter(step -> !by(step).isAfter(on))
                .max(Comparator.comparing(StepDown::by))
                .map(StepDown::left)
                .or(() -> dossier.latest(Funding.PROPOSAL)
                        .map(proposal -> proposal.answers().money("exposureAfter")))
                .orElse(Money.ZERO);
    }

    private static LocalDate by(MethodRecord step) {
        return step.answers().date("by").orElse(LocalDate.MAX);
    }

    private static Money left(MethodRecord step) {
        return step.answers().money("exposure");
    }
}
