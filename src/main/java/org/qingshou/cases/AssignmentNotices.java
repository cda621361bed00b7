package org.qingshou.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qingshou.kernel.ActorId;
import org.qingshou.notify.Notices;
import org.springframework.stereotype.Component;

/** Tells officers, in one notice each, that cases came to them or left them; nobody is told of an own act. */
@Component
class AssignmentNotices {
    private final Notices notices;

    AssignmentNotices(Notices notices) {
        this.notices = notices;
    }

    void tell(List<CaseMove> moves, Map<UUID, CaseMoves.Standing> standing, ActorId by) {
        Map<ActorId, List<UUID>> came = new LinkedHashMap<>();
        Map<ActorId, List<UUID>> left = new LinkedHashMap<>();
        for (CaseMove move : moves) {
            add(came, move.to(), move.caseId());
            ActorId from = move.from();
            if (from != null) add(left, from, move.caseId());
        }
        came.remove(by);
        left.remove(by);
        came.forEach((officer, cases) -> {
            if (cases.size() == 1) {
                CaseMoves.Standing one = java.util.Objects.requireNonNull(standing.get(cases.getFirst()));
                notices.tell(List.of(officer), "cases/" + one.id(), "cases.notice.came.one", one.caseNo());
            } else notices.tell(List.of(officer), "worklist", "cases.notice.came", Integer.toString(cases.size()));
        });
        left.forEach((officer, cases) ->
                notices.tell(List.of(officer), "worklist", "cases.notice.left", Integer.toString(cases.size())));
    }

    private static void add(Map<ActorId, List<UUID>> map, ActorId officer, UUID caseId) {
        map.computeIfAbsent(officer, none -> new ArrayList<>()).add(caseId);
    }
}
