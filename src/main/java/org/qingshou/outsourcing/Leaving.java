package org.qingshou.outsourcing;

import java.util.ArrayList;
import java.util.List;
import org.qingshou.approvals.subject.Line;

/** What leaves the house with a case, in words a checker reads before saying yes; the schema holds it to this. */
final class Leaving {
    private static final List<String> BLOCKS =
            List.of("debtor", "obligations", "security", "history", "rules", "repayment", "never");

    private Leaving() {}

    static List<Line> lines(List<String> dataCategories) {
        List<Line> lines = new ArrayList<>();
        BLOCKS.forEach(block -> lines.add(Line.of("outsourcing.leaves." + block)));
        lines.add(Line.of("outsourcing.leaves.categories", String.join(", ", dataCategories)));
        return lines;
    }
}
