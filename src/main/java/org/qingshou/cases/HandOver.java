package org.qingshou.cases;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;

/**
 * A hand-over (移交): cases go from one officer to another with what the next one must know.
 *
 * @param cases which; null for all that are not closed
 * @param note for all of them, needed
 * @param notes for single cases, beside the common one
 */
public record HandOver(ActorId from, ActorId to, @Nullable List<CaseId> cases, String note, Map<CaseId, String> notes) {
    private static final int LONGEST_NOTE = 4000;

    public HandOver {
        notes = Map.copyOf(notes);
        if (from.equals(to)) throw Refused.badInput("cases.handover.same");
        if (note.isBlank()) throw Refused.badInput("cases.handover.note.empty");
        if (note.length() > LONGEST_NOTE || notes.values().stream().anyMatch(one -> one.length() > LONGEST_NOTE))
            throw Refused.badInput("cases.note.long", Integer.toString(LONGEST_NOTE));
        if (cases != null && cases.isEmpty()) throw Refused.badInput("cases.handover.none");
    }
}
