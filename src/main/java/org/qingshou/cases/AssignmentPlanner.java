package org.qingshou.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final OfficerLoads loads;
    private final Users users;

    AssignmentPlanner(CaseMoves moves, CaseDistribution distribution, OfficerLoads loads, Users users) {
        this.moves = moves;
        this.distribution = distribution;
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

    /** What lies with an agency is left with its officer: it is no work that could be shared. */
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
            Map<UUID, ActorId> plan =
                    distribution.plan(branch.getKey(), items(branch.getValue()), taken(branch.getValue()), at);
            untaken += branch.getValue().size() - plan.size();
            for (CaseMoves.Standing one : branch.getValue()) {
                ActorId to = plan.get(one.id());
                if (to != null && !to.equals(one.owner())) made.add(new CaseMove(one.id(), one.owner(), to));
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

    /** What is taken from an officer on purpose does not go back for the customer's sake. */
    private static List<Allocator.Item> items(List<CaseMoves.Standing> cases) {
        return cases.stream()
                .map(one -> new Allocator.Item(one.id(), one.due(), one.owner() == null ? one.lastOfficer() : null))
                .toList();
    }

    private static Map<ActorId, OfficerLoad> taken(List<CaseMoves.Standing> cases) {
        Map<ActorId, OfficerLoad> taken = new HashMap<>();
        for (CaseMoves.Standing one : cases)
            if (one.owner() != null) taken.merge(one.owner(), load(one), OfficerLoad::plus);
        return taken;
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
            if (!one.branch().equals(branch)) continue;
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
