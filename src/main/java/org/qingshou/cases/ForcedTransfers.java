package org.qingshou.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qingshou.access.BranchScope;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes cases from officers who got nowhere and gives them to others of the branch, as the branch's assignment policy shares
 * out. Nobody who waits for a visit or for the day of a promise gets another officer meanwhile.
 */
@Service
public class ForcedTransfers {
    private final JdbcClient jdbc;
    private final CaseMoves moves;
    private final CaseDistribution distribution;
    private final AssignmentPolicies policies;
    private final CaseChangeSets changes;
    private final AssignmentNotices notices;
    private final Users users;

    ForcedTransfers(
            JdbcClient jdbc,
            CaseMoves moves,
            CaseDistribution distribution,
            AssignmentPolicies policies,
            CaseChangeSets changes,
            AssignmentNotices notices,
            Users users) {
        this.jdbc = jdbc;
        this.moves = moves;
        this.distribution = distribution;
        this.policies = policies;
        this.changes = changes;
        this.notices = notices;
        this.users = users;
    }

    /** @return those that went to somebody else; the others wait for something, or nobody else can take them */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<CaseId> give(Collection<CaseId> ids, LocalDate date, ActorId by, Instant at) {
        Map<UUID, CaseMoves.Standing> standing =
                moves.lock(ids.stream().map(CaseId::value).toList(), BranchScope.ALL);
        Set<UUID> waiting = waiting(standing.keySet(), date);
        Map<BranchCode, Map<ActorId, List<CaseMoves.Standing>>> byOfficer = new LinkedHashMap<>();
        for (CaseMoves.Standing one : standing.values()) {
            ActorId owner = one.owner();
            if (owner == null || one.state() != CaseState.OPEN || waiting.contains(one.id())) continue;
            byOfficer
                    .computeIfAbsent(one.branch(), none -> new LinkedHashMap<>())
                    .computeIfAbsent(owner, none -> new ArrayList<>())
                    .add(one);
        }
        List<CaseMove> made = new ArrayList<>();
        byOfficer.forEach((branch, owners) -> made.addAll(share(branch, owners, at)));
        UUID set = Ids.next();
        moves.write(set, made, lines(made, by, at));
        changes.tell(set, "cases.assigned", by, at);
        notices.tell(made, standing, by);
        return made.stream().map(move -> new CaseId(move.caseId())).collect(Collectors.toSet());
    }

    /** Each officer's cases among all others, who have what the round before has given them. */
    private List<CaseMove> share(BranchCode branch, Map<ActorId, List<CaseMoves.Standing>> owners, Instant at) {
        List<Allocator.Bearer> bearers = distribution.bearers(branch, at);
        Map<ActorId, OfficerLoad> given = new HashMap<>();
        List<CaseMove> made = new ArrayList<>();
        owners.forEach((owner, cases) -> {
            List<Allocator.Bearer> others = bearers.stream()
                    .filter(one -> !one.officer().equals(owner))
                    .map(one -> new Allocator.Bearer(
                            one.officer(),
                            one.share(),
                            one.load().plus(given.getOrDefault(one.officer(), OfficerLoad.NONE))))
                    .toList();
            List<Allocator.Item> items = cases.stream()
                    .map(one -> new Allocator.Item(one.id(), one.due(), null))
                    .toList();
            Map<UUID, ActorId> plan = Allocator.allocate(policies.of(branch), others, items);
            for (CaseMoves.Standing one : cases) {
                ActorId to = plan.get(one.id());
                if (to == null) continue;
                given.merge(to, new OfficerLoad(1, one.due()), OfficerLoad::plus);
                made.add(new CaseMove(one.id(), owner, to));
            }
        });
        return made;
    }

    private List<JdbcTimeline.Line> lines(List<CaseMove> made, ActorId by, Instant at) {
        return made.stream()
                .map(move -> new JdbcTimeline.Line(
                        new CaseId(move.caseId()),
                        at,
                        Timeline.Kind.CASE,
                        by,
                        "timeline.assigned.forced",
                        List.of(users.nameOf(Objects.requireNonNull(move.from())), users.nameOf(move.to()))))
                .toList();
    }

    private Set<UUID> waiting(Set<UUID> cases, LocalDate date) {
        if (cases.isEmpty()) return Set.of();
        return new HashSet<>(jdbc.sql("""
                        SELECT case_id FROM visit_plan
                        WHERE case_id IN (:cases) AND state IN ('WAITING', 'PLANNED') AND planned_for >= :date
                        UNION
                        SELECT case_id FROM promise WHERE case_id IN (:cases) AND state = 'OPEN' AND due_on >= :date""")
                .param("cases", cases)
                .param("date", date)
                .query((rs, n) -> rs.getObject("case_id", UUID.class))
                .list());
    }
}
