package org.qingshou.strategy;

import java.util.ArrayList;
import java.util.List;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.Refused;
import org.qingshou.strategy.method.MethodCode;

/** Lines that stand in the way, as the one sentence of a refusal. */
final class Refusals {
    private Refusals() {}

    /** Throws for the first line, where there is one. */
    static void throwFirst(List<Line> lines) {
        if (lines.isEmpty()) return;
        Line first = lines.getFirst();
        throw Refused.conflict(first.key(), first.args().toArray());
    }

    /** All that is missing, in one line: {@code strategy.missing.<number of lines>}. */
    static List<Line> missing(MethodCode method, List<EvidenceLine> evidence) {
        List<String> args = new ArrayList<>();
        List<EvidenceLine> unmet = evidence.stream().filter(line -> !line.met()).toList();
        for (EvidenceLine line : unmet) {
            args.add("#method." + method + ".evidence." + line.key());
            args.add(line.have() + "/" + line.need());
        }
        return unmet.isEmpty() ? List.of() : List.of(new Line("strategy.missing." + unmet.size(), args));
    }
}
