package org.qingshou.strategy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingshou.strategy.method.CollectionMethod;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.Situation;

/** What the advisor is asked: the facts and how each method stands. A rule advises only an open method that applies. */
record Question(Situation facts, Map<MethodCode, StepState> steps, List<CollectionMethod> methods) {
    StepState state(MethodCode code) {
        return steps.getOrDefault(code, StepState.AVAILABLE);
    }

    boolean settled(MethodCode code) {
        return state(code).settled();
    }

    boolean allSettled() {
        return methods.stream().allMatch(method -> settled(method.code()));
    }

    List<CollectionMethod> open() {
        return methods.stream().filter(method -> !settled(method.code())).toList();
    }

    /** The method, where it is open and applies. */
    Optional<MethodCode> usable(MethodCode code) {
        return open().stream()
                .filter(method -> method.code().equals(code))
                .filter(method -> method.misfit(facts).isEmpty())
                .map(CollectionMethod::code)
                .findFirst();
    }

    Question after(MethodCode exhausted) {
        Map<MethodCode, StepState> later = new HashMap<>(steps);
        later.put(exhausted, StepState.EXHAUSTED);
        return new Question(facts, later, methods);
    }

    Question with(Situation other) {
        return new Question(other, steps, methods);
    }
}
