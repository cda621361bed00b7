package org.qingshou.approvals;

import java.util.List;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.Refused;

/**
 * Facts that changed while a request waited. A refusal carries one sentence, so the first difference is named in it and
 * the page, read anew, lists them all.
 */
record StaleFacts(List<Line> differences) {
    Refused refusal() {
        Line first = differences.getFirst();
        return Refused.conflict(first.key(), first.args().toArray());
    }
}
