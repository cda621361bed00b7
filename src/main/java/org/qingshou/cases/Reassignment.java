package org.qingshou.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.qingshou.access.BranchScope;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cases that somebody gives to officers, all or none: one that cannot be given stops the whole. */
@Component
class Reassignment {
    /** As many as one transaction changes within seconds. */
    static final int LARGEST = 20_000;

    private final CaseMoves moves;
    private final CaseChangeSets changes;
    private final AvailableOfficers officers;
    private final AssignmentNotices notices;
    private final ApplicationEventPublisher events;

    Reassignment(
            CaseMoves moves,
            CaseChangeSets changes,
            AvailableOfficers officers,
            AssignmentNotices notices,
            ApplicationEventPublisher events) {
        this.moves = moves;
        this.changes = changes;
        this.officers = officers;
        this.notices = notices;
        this.events = events;
    }

    static void checkSize(int count) {
        if (count > LARGEST) throw Refused.badInput("cases.assign.many", Integer.toString(LARGEST));
    }

    /** From whomever has them now; a case outside the scope is not there. Returns how many changed hands. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int give(Collection<CaseId> ids, ActorId to, BranchScope scope, ActorId by, Instant at) {
        checkSize(ids.size());
        Set<UUID> wanted = new HashSet<>();
        ids.forEach(id -> wanted.add(id.value()));
        Map<UUID, CaseMoves.Standing> standing = moves.lock(wanted, scope);
        if (standing.size() < wanted.size()) throw CaseBook.missing();
        for (CaseMoves.Standing one : standing.values())
            if (one.state() == CaseState.CLOSED) throw Refused.conflict("cases.closed", one.caseNo());
        return make(
                standing.values().stream()
                        .map(one -> new CaseMove(one.id(), one.owner(), to))
                        .toList(),
                standing,
                by,
                at);
    }

    /** As a preview showed it; refused where any of the cases stands otherwise by now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int apply(List<CaseMove> decided, BranchScope scope, ActorId by, Instant at) {
        checkSize(decided.size());
        Map<UUID, CaseMoves.Standing> standing = locked(decided, scope);
        return make(decided, standing, by, at);
    }

    Map<UUID, CaseMoves.Standing> locked(List<CaseMove> decided, BranchScope scope) {
        Map<UUID, CaseMoves.Standing> standing =
                moves.lock(decided.stream().map(CaseMove::caseId).toList(), scope);
        long changed = decided.stream()
                .filter(move -> {
                    CaseMoves.Standing one = standing.get(move.caseId());
                    return one == null || !one.is(move);
                })
                .count();
        if (changed > 0) throw Refused.conflict("cases.assign.changed", Long.toString(changed));
        return standing;
    }

    private int make(List<CaseMove> wanted, Map<UUID, CaseMoves.Standing> standing, ActorId by, Instant at) {
        check(wanted, standing, at);
        List<CaseMove> made =
                wanted.stream().filter(move -> !move.to().equals(move.from())).toList();
        UUID set = Ids.next();
        moves.make(set, made, by, at);
        if (made.size() == 1) tellOne(made.getFirst(), by, at);
        else changes.tell(set, "cases.assigned", by, at);
        notices.tell(made, standing, by);
        return made.size();
    }

    /** Each officer and branch once, however many cases. */
    void check(List<CaseMove> wanted, Map<UUID, CaseMoves.Standing> standing, Instant at) {
        Map<List<Object>, String> pairs = new HashMap<>();
        for (CaseMove move : wanted) {
            if (move.to().equals(move.from())) continue;
            CaseMoves.Standing one = java.util.Objects.requireNonNull(standing.get(move.caseId()));
            pairs.putIfAbsent(List.of(one.branch(), move.to()), one.caseNo());
        }
        pairs.forEach((pair, caseNo) ->
                officers.check((org.qingshou.kernel.BranchCode) pair.get(0), caseNo, (ActorId) pair.get(1), at));
    }

    private void tellOne(CaseMove move, ActorId by, Instant at) {
        ActorId from = move.from();
        events.publishEvent(new CaseChanged(
                new CaseId(move.caseId()),
                "case.assigned",
                Map.of("from", from == null ? "" : from.value(), "to", move.to().value()),
                by,
                at));
    }
}
