package org.qingshou.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qingshou.access.BranchScope;
import org.qingshou.access.Roles;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.springframework.stereotype.Component;

/** Reckons what an assignment would do, changing nothing. Each branch shares out among its own officers. */
@Component
class AssignmentPlanner {
    private final CaseMoves moves;
    private final CaseDistribution distribution;
    private final AssignmentPolicies policies;
    private final OfficerLoads loads;
    private final Users users;

    AssignmentPlanner(
            CaseMoves moves,
            CaseDistribution distribution,
            AssignmentPolicies policies,
            OfficerLoads loads,
            Users users) {
        this.moves = moves;
        this.distribution = distribution;
        this.policies = policies;
        this.loads = loads;
        this.users = users;
    }

    AssignmentPreview toOfficer(Collection<UUID> ids, ActorId to, BranchScope scope) {
        List<CaseMoves.Standing> found = open(ids, scope);
        List<CaseMove> made = found.stream()
                .filter(one -> !to.equals(one.owner()))
                .map(one -> new CaseMove(one.id(), one.owner(), to))
                .toList();
        return preview(found, made, ids.size() - made.size(), 0);
    }

    /**
     * Cases that nobody at work has are given as new ones are; those of officers at work move only as far as it makes
     * loads more even. What lies with an agency is left with its officer: it is no work that could be shared.
     */
    AssignmentPreview byPolicy(Collection<UUID> ids, BranchScope scope, Instant at) {
        List<CaseMoves.Standing> shared = open(ids, scope).stream()
                .filter(one -> one.state() != CaseState.PLACED)
                .toList();
        return share(shared, ids.size() - shared.size(), at);
    }

    /** All that nobody has, as the day-end would give it. */
    AssignmentPreview unowned(BranchCode branch, BranchScope scope, Instant at) {
        return share(
                open(
                        distribution.unowned(branch).stream()
                                .map(Allocator.Item::id)
                                .toList(),
                        scope),
                0,
                at);
    }

    private AssignmentPreview share(List<CaseMoves.Standing> shared, int leftOut, Instant at) {
        List<CaseMove> made = new ArrayList<>();
        int untaken = 0;
        for (var branch : byBranch(shared).entrySet()) {
            List<Allocator.Bearer> bearers = distribution.bearers(branch.getKey(), at);
            Set<ActorId> atWork =
                    bearers.stream().map(Allocator.Bearer::officer).collect(Collectors.toSet());
            List<CaseMoves.Standing> free = branch.getValue().stream()
                    .filter(one -> !atWork.contains(one.owner()))
                    .toList();
            Map<UUID, ActorId> plan = share(branch.getKey(), bearers, free, branch.getValue());
            untaken += (int)
                    free.stream().filter(one -> !plan.containsKey(one.id())).count();
            for (CaseMoves.Standing one : branch.getValue()) {
                ActorId to = plan.get(one.id());
                if (to != null) made.add(new CaseMove(one.id(), one.owner(), to));
            }
        }
        return preview(shared, made, leftOut + shared.size() - made.size() - untaken, untaken);
    }

    private List<CaseMoves.Standing> open(Collection<UUID> ids, BranchScope scope) {
        return moves.look(ids, scope).values().stream()
                .filter(one -> one.state() != CaseState.CLOSED)
                .sorted(java.util.Comparator.comparing(CaseMoves.Standing::caseNo))
                .toList();
    }

    private Map<UUID, ActorId> share(
            BranchCode branch,
            List<Allocator.Bearer> bearers,
            List<CaseMoves.Standing> free,
            List<CaseMoves.Standing> all) {
        AssignmentPolicy policy = policies.of(branch);
        Map<UUID, ActorId> plan = new HashMap<>(Allocator.allocate(
                policy,
                bearers,
                free.stream()
                        .map(one ->
                                new Allocator.Item(one.id(), one.due(), one.owner() == null ? one.lastOfficer() : null))
                        .toList()));
        Map<ActorId, OfficerLoad> given = new HashMap<>();
        for (CaseMoves.Standing one : free) {
            ActorId to = plan.get(one.id());
            if (to != null) given.merge(to, load(one), OfficerLoad::plus);
        }
        List<Allocator.Bearer> after = bearers.stream()
                .map(one -> new Allocator.Bearer(
                        one.officer(),
                        one.share(),
                        one.load().plus(given.getOrDefault(one.officer(), OfficerLoad.NONE))))
                .toList();
        Set<UUID> ids = free.stream().map(CaseMoves.Standing::id).collect(Collectors.toSet());
        plan.putAll(Leveller.level(
                policy.basis(),
                after,
                all.stream()
                        .filter(one -> !ids.contains(one.id()))
                        .map(one -> new Allocator.Item(one.id(), one.due(), one.owner()))
                        .toList()));
        return plan;
    }

    private AssignmentPreview preview(List<CaseMoves.Standing> found, List<CaseMove> made, int kept, int untaken) {
        Map<UUID, CaseMoves.Standing> standing =
                found.stream().collect(Collectors.toMap(CaseMoves.Standing::id, one -> one));
        List<CaseMoves.Standing> moved =
                made.stream().map(move -> standing.get(move.caseId())).toList();
        List<AssignmentPreview.Line> lines = new ArrayList<>();
        byBranch(found).keySet().forEach(branch -> lines.addAll(lines(branch, made, standing)));
        return new AssignmentPreview(
                lines, made, count(moved, CaseState.HELD), count(moved, CaseState.PLACED), kept, untaken);
    }

    private List<AssignmentPreview.Line> lines(
            BranchCode branch, List<CaseMove> made, Map<UUID, CaseMoves.Standing> standing) {
        Map<ActorId, OfficerLoad> given = new HashMap<>();
        Map<ActorId, OfficerLoad> taken = new HashMap<>();
        for (CaseMove move : made) {
            CaseMoves.Standing one = standing.get(move.caseId());
            if (one == null || !one.branch().equals(branch)) continue;
            given.merge(move.to(), load(one), OfficerLoad::plus);
            if (move.from() != null) taken.merge(move.from(), load(one), OfficerLoad::plus);
        }
        Map<ActorId, OfficerLoad> before = loads.of(branch);
        Map<ActorId, String> names = new TreeMap<>(java.util.Comparator.comparing(ActorId::value));
        users.ofBranch(branch, Roles.OFFICER).forEach(user -> names.put(user.id(), user.displayName()));
        taken.keySet().forEach(id -> names.computeIfAbsent(id, users::nameOf));
        given.keySet().forEach(id -> names.computeIfAbsent(id, users::nameOf));
        return names.entrySet().stream()
                .map(one -> new AssignmentPreview.Line(
                        branch,
                        one.getKey(),
                        one.getValue(),
                        before.getOrDefault(one.getKey(), OfficerLoad.NONE),
                        taken.getOrDefault(one.getKey(), OfficerLoad.NONE),
                        given.getOrDefault(one.getKey(), OfficerLoad.NONE)))
                .toList();
    }

    private static Map<BranchCode, List<CaseMoves.Standing>> byBranch(List<CaseMoves.Standing> cases) {
        return cases.stream()
                .collect(Collectors.groupingBy(
                        CaseMoves.Standing::branch,
                        () -> new TreeMap<>(java.util.Comparator.comparing(BranchCode::value)),
                        Collectors.toList()));
    }

    private static OfficerLoad load(CaseMoves.Standing one) {
        return one.state() == CaseState.PLACED ? OfficerLoad.NONE : new OfficerLoad(1, one.due());
    }

    private static int count(List<CaseMoves.Standing> cases, CaseState state) {
        return (int) cases.stream().filter(one -> one.state() == state).count();
    }
}
