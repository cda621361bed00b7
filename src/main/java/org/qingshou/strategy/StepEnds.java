package org.qingshou.strategy;

import java.util.List;
import java.util.Optional;
import org.qingshou.approvals.subject.Line;
import org.qingshou.strategy.method.CollectionMethod;
import org.qingshou.strategy.method.Outcome;
import org.springframework.stereotype.Component;

/** What keeps a running step from being left in this way: the outcome must be the method's, the evidence on file. */
@Component
class StepEnds {
    private final Methods methods;

    StepEnds(Methods methods) {
        this.methods = methods;
    }

    List<Line> obstacles(CaseFile file, Leave leave) {
        String name = "#method." + leave.method() + ".name";
        if (file.step(leave.method()).state() != StepState.ACTIVE)
            return List.of(Line.of("strategy.leave.notActive", name));
        if (leave.to() == StepState.AVAILABLE) return List.of();
        CollectionMethod method = methods.get(leave.method());
        Optional<Outcome> outcome = method.outcomes().stream()
                .filter(known -> known.code().equals(leave.outcome()) && !known.bySystem())
                .findFirst();
        if (outcome.isEmpty()) return List.of(Line.of("strategy.leave.outcome", name));
        List<Line> unfinished = method.unfinished(leave.outcome(), file.dossier(leave.method()));
        if (!unfinished.isEmpty()) return unfinished;
        if (leave.to() == StepState.EXHAUSTED)
            return Refusals.missing(leave.method(), file.evidence(leave.method(), method.minimum(leave.outcome())));
        if (!outcome.get().helped()) return List.of(Line.of("strategy.leave.notHelped", outcomeKey(leave)));
        return file.worked(leave.method()) ? List.of() : List.of(Line.of("strategy.leave.nothing", name));
    }

    static String outcomeKey(Leave leave) {
        return "#method." + leave.method() + ".outcome." + leave.outcome();
    }
}
