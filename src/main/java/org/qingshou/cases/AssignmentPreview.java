package org.qingshou.cases;

import java.util.List;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;

/**
 * Who would get what, before anything happens; applying it compares every case with this once more.
 *
 * @param held of the moves, those under a hold: it stays where it is
 * @param placed of the moves, those with an agency: the officer only watches them, so they are nobody's load
 * @param kept cases that stay where they are: closed, already there, or with an agency where a policy shares out
 * @param untaken cases for which the branch has no officer who could take them
 */
public record AssignmentPreview(List<Line> lines, List<CaseMove> moves, int held, int placed, int kept, int untaken) {
    public AssignmentPreview {
        lines = List.copyOf(lines);
        moves = List.copyOf(moves);
    }

    /** An officer's load before, what is taken and given, and so after. */
    public record Line(
            BranchCode branch, ActorId officer, String name, OfficerLoad before, OfficerLoad taken, OfficerLoad given) {
        public OfficerLoad after() {
            return before.minus(taken).plus(given);
        }
    }
}
