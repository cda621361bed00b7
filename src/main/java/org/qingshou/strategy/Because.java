package org.qingshou.strategy;

import java.util.List;
import java.util.stream.Stream;
import org.qingshou.approvals.subject.Line;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.Flag;
import org.qingshou.strategy.method.Helper;
import org.qingshou.strategy.method.MethodCode;

/** The facts behind an advice, as lines of text. */
final class Because {
    private Because() {}

    static Stream<Line> willingness(Question q) {
        return Stream.of(Line.of("advice.because.willingness", "" + q.facts().willingness()));
    }

    static Stream<Line> ability(Question q) {
        return Stream.of(Line.of("advice.because.ability", "" + q.facts().ability()));
    }

    static Stream<Line> reach(Question q) {
        return Stream.of(Line.of("advice.because.reach", "#reach." + q.facts().reach()));
    }

    static Stream<Line> causes(Question q, Cause.Word... words) {
        return q.facts().causes().stream()
                .filter(cause -> List.of(words).contains(cause.word()))
                .sorted()
                .map(cause -> Line.of("advice.because.cause", "#cause." + cause));
    }

    static Stream<Line> flag(Flag flag) {
        return Stream.of(Line.of("advice.because.flag", "#flag." + flag));
    }

    static Stream<Line> helpers(List<Helper> helpers) {
        return helpers.stream()
                .map(helper -> Line.of(
                        helper.able() ? "advice.because.ableHelper" : "advice.because.helper",
                        "#party-role." + helper.role()))
                .distinct();
    }

    static Stream<Line> step(Question q, MethodCode code) {
        return Stream.of(Line.of("advice.because.step", "#method." + code + ".name", "#step." + q.state(code)));
    }

    /** The open methods, each with the reason why it does not apply. */
    static Stream<Line> misfits(Question q) {
        return q.open().stream()
                .flatMap(method -> method.misfit(q.facts()).stream()
                        .map(word -> Line.of(
                                "advice.because.misfit",
                                "#method." + method.code() + ".name",
                                "#method." + method.code() + ".misfit." + word)));
    }
}
