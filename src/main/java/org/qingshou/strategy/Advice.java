package org.qingshou.strategy;

import java.util.List;
import java.util.stream.Stream;
import org.qingshou.approvals.subject.Line;

/**
 * What to do next and why.
 *
 * @param rule id of the rule that fitted, R1 to R15; its sentence is text {@code advice.rule.<id>} and what would change
 *     the advice {@code advice.change.<id>}
 * @param because the facts that led to it
 * @param second the answer once the first has been worked in vain, or its stop is lifted
 */
public record Advice(Answer answer, String rule, List<Line> because, Answer second) {
    public Advice {
        because = List.copyOf(because);
    }

    /** With these facts behind its own. */
    Advice also(List<Line> facts) {
        return new Advice(
                answer, rule, Stream.concat(because.stream(), facts.stream()).toList(), second);
    }
}
