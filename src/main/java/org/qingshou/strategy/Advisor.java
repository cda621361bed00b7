package org.qingshou.strategy;

import java.util.List;
import java.util.Map;
import org.qingshou.strategy.method.CollectionMethod;
import org.qingshou.strategy.method.Flag;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.Situation;

/** Advises the next method: the first rule that fits, and what it would say after that. A pure function of its input. */
final class Advisor {
    private final List<CollectionMethod> methods;

    /** @param methods in the order of the ladder */
    Advisor(List<CollectionMethod> methods) {
        this.methods = List.copyOf(methods);
    }

    Advice advise(Situation facts, Map<MethodCode, StepState> steps) {
        Question question = new Question(facts, steps, methods);
        AdvisorRules.Finding first = AdvisorRules.first(question);
        return new Advice(first.answer(), first.rule(), first.because(), second(question, first.answer()));
    }

    private static Answer second(Question question, Answer first) {
        Situation facts = question.facts();
        return switch (first) {
            case Answer.Method(MethodCode method) ->
                AdvisorRules.first(question.after(method)).answer();
            case Answer.Outsource() -> new Answer.Nothing(Stop.PLACED);
            case Answer.Nothing(Stop stop) ->
                switch (stop) {
                    case PLAN_ACTIVE ->
                        AdvisorRules.first(question.with(facts.without(Flag.PLAN_ACTIVE)))
                                .answer();
                    case RELIEF_HOLD ->
                        AdvisorRules.first(question.with(facts.without(Flag.RELIEF_HOLD)))
                                .answer();
                    case DISPUTE_OPEN ->
                        AdvisorRules.first(question.with(
                                        facts.without(Flag.DISPUTE).with(Flag.DISPUTE_ANSWERED)))
                                .answer();
                    case INSOLVENT ->
                        AdvisorRules.first(question.with(facts.without(Flag.INSOLVENT)))
                                .answer();
                    case DECEASED_NO_LAWFUL_PERSON, INCAPACITY_NO_LAWFUL_PERSON ->
                        AdvisorRules.ONCE_SOMEBODY_MAY_BE_ASKED;
                    case COMPLAINT_OPEN, WAIVE_FIRST -> new Answer.Outsource();
                    case PLACED -> new Answer.Nothing(Stop.PLACED);
                };
        };
    }
}
