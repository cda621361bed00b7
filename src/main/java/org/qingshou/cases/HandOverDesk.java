package org.qingshou.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qingshou.access.Actor;
import org.qingshou.access.BranchScope;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.qingshou.notify.Notices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A manager hands an officer's cases over to another, all or some. Promises belong to the case and go along, planned
 * visits go to the new officer, the notes stand in each timeline.
 */
@Service
@PreAuthorize("hasRole('MANAGER')")
public class HandOverDesk {
    private final CaseRights access;
    private final CaseMoves moves;
    private final CaseChangeSets changes;
    private final Reassignment reassignment;
    private final AvailableOfficers officers;
    private final TakenOver takenOver;
    private final Users users;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    HandOverDesk(
            CaseRights access,
            CaseMoves moves,
            CaseChangeSets changes,
            Reassignment reassignment,
            AvailableOfficers officers,
            TakenOver takenOver,
            Users users,
            Notices notices,
            JdbcClient jdbc,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.access = access;
        this.moves = moves;
        this.changes = changes;
        this.reassignment = reassignment;
        this.officers = officers;
        this.takenOver = takenOver;
        this.users = users;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** Who could take this officer's cases over: colleagues of the branches where they lie. */
    public List<UserInfo> receivers(ActorId from) {
        Instant at = clock.instant();
        BranchScope scope = access.actor().branches();
        return jdbc
                .sql("""
                        SELECT DISTINCT branch_code FROM collection_case
                        WHERE owner = :o AND state <> 'CLOSED' AND (:all OR branch_code IN (:branches))
                        ORDER BY branch_code""")
                .param("o", from.value())
                .param("all", scope.all())
                .param("branches", scope.forSql())
                .query((rs, n) -> new org.qingshou.kernel.BranchCode(rs.getString("branch_code")))
                .list()
                .stream()
                .flatMap(branch -> officers.toChoose(branch, at).stream())
                .filter(user -> !user.id().equals(from))
                .toList();
    }

    /** Returns how many changed hands: all or none, refused where one is not the officer's any more. */
    @Transactional
    public int make(HandOver handOver) {
        Actor actor = access.actor();
        Instant at = clock.instant();
        List<UUID> ids = cases(handOver, actor.branches());
        if (ids.isEmpty()) throw Refused.badInput("cases.handover.none");
        Reassignment.checkSize(ids.size());
        List<CaseMove> decided = ids.stream()
                .map(id -> new CaseMove(id, handOver.from(), handOver.to()))
                .toList();
        Map<UUID, CaseMoves.Standing> standing = reassignment.locked(decided, actor.branches());
        reassignment.check(decided, standing, at);
        UUID set = Ids.next();
        String fromName = users.nameOf(handOver.from());
        moves.write(set, decided, lines(handOver, ids, fromName, actor.id(), at));
        takenOver.keep(set, handOver, fromName, ids, actor.id(), at);
        Map<String, String> about =
                Map.of("from", handOver.from().value(), "to", handOver.to().value());
        if (ids.size() == 1)
            events.publishEvent(new CaseChanged(new CaseId(ids.getFirst()), "case.handedOver", about, actor.id(), at));
        else changes.tell(set, "cases.handedOver", about, actor.id(), at);
        tell(handOver, ids.size(), actor.id());
        return ids.size();
    }

    private void tell(HandOver handOver, int count, ActorId by) {
        String cases = Integer.toString(count);
        if (!handOver.to().equals(by)) notices.tell(List.of(handOver.to()), "worklist", "cases.notice.handover", cases);
        if (!handOver.from().equals(by)) notices.tell(List.of(handOver.from()), "worklist", "cases.notice.left", cases);
    }

    private List<JdbcTimeline.Line> lines(HandOver handOver, List<UUID> ids, String fromName, ActorId by, Instant at) {
        String toName = users.nameOf(handOver.to());
        List<JdbcTimeline.Line> lines = new ArrayList<>();
        for (UUID id : ids) {
            CaseId caseId = new CaseId(id);
            lines.add(new JdbcTimeline.Line(
                    caseId,
                    at,
                    Timeline.Kind.CASE,
                    by,
                    "timeline.handedOver",
                    List.of(fromName, toName),
                    handOver.note().strip()));
            String own = handOver.notes().getOrDefault(caseId, "").strip();
            if (!own.isEmpty())
                lines.add(new JdbcTimeline.Line(
                        caseId, at, Timeline.Kind.NOTE, by, "timeline.handedOver.note", List.of(), own));
        }
        return lines;
    }

    private List<UUID> cases(HandOver handOver, BranchScope scope) {
        List<CaseId> chosen = handOver.cases();
        if (chosen != null) return chosen.stream().map(CaseId::value).distinct().toList();
        return jdbc.sql("""
                        SELECT id FROM collection_case
                        WHERE owner = :o AND state <> 'CLOSED' AND (:all OR branch_code IN (:branches))
                        ORDER BY id LIMIT :n""")
                .param("o", handOver.from().value())
                .param("all", scope.all())
                .param("branches", scope.forSql())
                .param("n", Reassignment.LARGEST + 1)
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
    }
}
