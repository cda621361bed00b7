package org.qingshou.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.BranchScope;
import org.qingshou.access.UserInfo;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives cases that nobody has to the officers of their branch, as the branch's policy says. */
@Component
class CaseDistribution {
    private static final int RANGE = 2000;

    private final JdbcClient jdbc;
    private final AvailableOfficers officers;
    private final AssignmentPolicies policies;
    private final OfficerLoads loads;
    private final CaseMoves moves;
    private final CaseChangeSets changes;
    private final TransactionTemplate transaction;

    CaseDistribution(
            JdbcClient jdbc,
            AvailableOfficers officers,
            AssignmentPolicies policies,
            OfficerLoads loads,
            CaseMoves moves,
            CaseChangeSets changes,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.officers = officers;
        this.policies = policies;
        this.loads = loads;
        this.moves = moves;
        this.changes = changes;
        this.transaction = transaction;
    }

    List<BranchCode> branchesWithUnowned() {
        return jdbc.sql("""
                        SELECT DISTINCT branch_code FROM collection_case
                        WHERE owner IS NULL AND state <> 'CLOSED' ORDER BY branch_code""")
                .query((rs, n) -> new BranchCode(rs.getString("branch_code")))
                .list();
    }

    /** In transactions of a range each, so that a crash leaves whole ranges and the next run goes on with the rest. */
    long assign(BranchCode branch, ActorId by, Instant at) {
        List<CaseMove> decided = moves(plan(branch, unowned(branch), at));
        long assigned = 0;
        for (int from = 0; from < decided.size(); from += RANGE) {
            List<CaseMove> range = decided.subList(from, Math.min(decided.size(), from + RANGE));
            Integer made = transaction.execute(status -> make(range, by, at));
            assigned += made == null ? 0 : made;
        }
        return assigned;
    }

    private int make(List<CaseMove> range, ActorId by, Instant at) {
        UUID set = Ids.next();
        Map<UUID, CaseMoves.Standing> standing =
                moves.lock(range.stream().map(CaseMove::caseId).toList(), BranchScope.ALL);
        moves.make(
                set,
                range.stream()
                        .filter(move -> {
                            CaseMoves.Standing now = standing.get(move.caseId());
                            return now != null && now.is(move);
                        })
                        .toList(),
                by,
                at);
        return changes.tell(set, "cases.assigned", by, at);
    }

    /** Cases of the branch that nobody has, in the order of their numbers. */
    List<Allocator.Item> unowned(BranchCode branch) {
        return jdbc.sql("""
                        SELECT c.id, c.total_due, p.owner AS last_officer
                        FROM collection_case c LEFT JOIN collection_case p ON p.id = c.previous_case_id
                        WHERE c.branch_code = :b AND c.owner IS NULL AND c.state <> 'CLOSED'
                        ORDER BY c.case_no""")
                .param("b", branch.value())
                .query((rs, n) -> {
                    String last = rs.getString("last_officer");
                    return new Allocator.Item(
                            rs.getObject("id", UUID.class),
                            new Money(rs.getBigDecimal("total_due")),
                            last == null ? null : new ActorId(last));
                })
                .list();
    }

    /** To whom the branch's policy gives these cases. */
    Map<UUID, ActorId> plan(BranchCode branch, List<Allocator.Item> items, Instant at) {
        return items.isEmpty() ? Map.of() : Allocator.allocate(policies.of(branch), bearers(branch, at), items);
    }

    /** Whoever of the branch can be given cases, with what they have now. */
    List<Allocator.Bearer> bearers(BranchCode branch, Instant at) {
        AssignmentPolicy policy = policies.of(branch);
        Map<ActorId, OfficerLoad> now = loads.of(branch);
        return officers.of(branch, at).stream()
                .map(UserInfo::id)
                .map(id -> new Allocator.Bearer(id, policy.share(id), now.getOrDefault(id, OfficerLoad.NONE)))
                .toList();
    }

    private static List<CaseMove> moves(Map<UUID, ActorId> plan) {
        @Nullable ActorId nobody = null;
        return plan.entrySet().stream()
                .map(given -> new CaseMove(given.getKey(), nobody, given.getValue()))
                .toList();
    }
}
