package org.qingshou.cases;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.ActRegister;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.Purpose;
import org.qingshou.compliance.Verdict;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;

/**
 * Every act towards one person in a period (联系记录), over all cases, bank and agencies: what a complaint is answered from.
 *
 * @param lines newest first
 * @param days counters of the days on which something was counted, newest first
 */
public record ContactHistory(
        PersonId person, String name, LocalDate from, LocalDate to, List<Line> lines, List<ActRegister.Day> days) {
    public ContactHistory {
        lines = List.copyOf(lines);
        days = List.copyOf(days);
    }

    /** What became of an act. */
    public enum State {
        DONE,
        /** It happened, and nobody had asked before. */
        UNCLEARED,
        REFUSED,
        ABANDONED,
        /** Cleared, and nobody said what became of it. */
        LAPSED,
        OPEN
    }

    /**
     * One act.
     *
     * @param time on the wall of the branch
     * @param verdict null where the guard was not asked
     * @param rules ids of all that stood against it
     * @param outcome code of the outcome catalogue, where it was done
     * @param number masked
     */
    public record Line(
            LocalDateTime time,
            CaseId caseId,
            String caseNo,
            ContactAction action,
            Purpose purpose,
            State state,
            @Nullable Verdict verdict,
            List<String> rules,
            @Nullable String outcome,
            ActorId by,
            @Nullable ActorId second,
            @Nullable String agencyCode,
            @Nullable String number,
            @Nullable String noticeNo) {
        public Line {
            rules = List.copyOf(rules);
        }
    }
}
