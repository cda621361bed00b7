package org.qingshou.strategy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.access.CurrentActor;
import org.qingshou.access.Users;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Ask;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.qingshou.strategy.method.MethodCode;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an administrator does about the branches' policies. What tightens control holds at once; what loosens it is asked
 * of a manager, so that nobody alone takes a control away.
 */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class PolicyDesk {
    private static final int HISTORY = 50;

    private final LadderPolicies policies;
    private final Methods methods;
    private final PolicyChanges changes;
    private final Approvals approvals;
    private final Branches branches;
    private final Users users;
    private final CurrentActor current;
    private final BusinessClock clock;

    PolicyDesk(
            LadderPolicies policies,
            Methods methods,
            PolicyChanges changes,
            Approvals approvals,
            Branches branches,
            Users users,
            CurrentActor current,
            BusinessClock clock) {
        this.policies = policies;
        this.methods = methods;
        this.changes = changes;
        this.approvals = approvals;
        this.branches = branches;
        this.users = users;
        this.current = current;
        this.clock = clock;
    }

    /**
     * A branch's policy as it stands.
     *
     * @param own chosen for this branch; otherwise {@code from} tells where it comes from, nowhere being the standard
     * @param order all methods there are, in the order in which this branch climbs them
     * @param pairable pairs of which a policy may say that they run beside each other
     * @param waiting a change of it waits for a manager
     */
    public record Shown(
            BranchCode branch,
            int version,
            boolean own,
            Optional<BranchCode> from,
            LadderPolicy policy,
            LadderPolicy above,
            List<MethodCode> order,
            List<MethodPair> pairable,
            boolean waiting,
            List<Past> history) {}

    /** An earlier version, with the names of who made it and who approved it. */
    public record Past(
            PolicyVersion version, String by, @Nullable String approvedBy) {}

    public List<Branch> branches() {
        return branches.all();
    }

    /** What holds where no branch has chosen anything. */
    public LadderPolicy standard() {
        return policies.standard();
    }

    @Transactional(readOnly = true)
    public Shown open(BranchCode branch) {
        Optional<PolicyVersion> source = policies.source(branch);
        LadderPolicy policy = source.map(PolicyVersion::policy).orElse(policies.standard());
        Map<ActorId, String> names = new HashMap<>();
        return new Shown(
                branch,
                policies.version(branch),
                source.filter(found -> found.branch().equals(branch)).isPresent(),
                source.map(PolicyVersion::branch),
                policy,
                policies.above(branch),
                methods.inOrder(policy.order()).all().stream()
                        .map(method -> method.code())
                        .toList(),
                pairable(),
                approvals.open(LadderPolicySubject.KIND, branch.value()).isPresent(),
                policies.history(branch, HISTORY).stream()
                        .map(version -> past(version, names))
                        .toList());
    }

    /**
     * Changes a branch's policy.
     *
     * @param policy null to go back to the policy of the branch above
     * @param version the version that was read, so that two do not overwrite each other
     * @return the request where control would be loosened; empty where it holds already
     */
    @Transactional
    public Optional<UUID> change(BranchCode branch, @Nullable LadderPolicy policy, int version, String reason) {
        if (branches.find(branch).isEmpty()) throw Refused.notFound("strategy.policy.branch");
        if (policies.version(branch) != version) throw Refused.conflict("strategy.policy.changed");
        if (approvals.open(LadderPolicySubject.KIND, branch.value()).isPresent())
            throw Refused.conflict("strategy.policy.waiting");
        LadderPolicy before = policies.of(branch);
        LadderPolicy after = policy == null ? policies.above(branch) : checked(policy);
        boolean own = policies.source(branch)
                .filter(found -> found.branch().equals(branch))
                .isPresent();
        if (after.equals(before) && own == (policy != null)) throw Refused.badInput("strategy.policy.same");
        ActorId by = current.get().id();
        Instant now = clock.instant();
        if (after.looserThan(before)) {
            if (reason.isBlank()) throw Refused.badInput("strategy.policy.reason");
            return Optional.of(approvals.ask(new Ask(
                    LadderPolicySubject.KIND,
                    branch.value(),
                    branch,
                    by,
                    reason,
                    LadderPolicySubject.facts(after, policy == null, version))));
        }
        changes.make(branch, after, policy == null, version + 1, by, now, null);
        return Optional.empty();
    }

    private LadderPolicy checked(LadderPolicy policy) {
        Set<MethodCode> named = Set.copyOf(policy.order());
        if (!methods.all().stream().allMatch(method -> named.contains(method.code()))
                || named.size() != methods.all().size()) throw Refused.badInput("strategy.policy.order");
        if (!pairable().containsAll(policy.pairs())) throw Refused.badInput("strategy.policy.pairs");
        return policy;
    }

    private List<MethodPair> pairable() {
        List<MethodCode> ordinary = methods.ordinary();
        List<MethodPair> pairs = new ArrayList<>();
        for (int i = 0; i < ordinary.size(); i++)
            for (int j = i + 1; j < ordinary.size(); j++) pairs.add(new MethodPair(ordinary.get(i), ordinary.get(j)));
        return pairs;
    }

    private Past past(PolicyVersion version, Map<ActorId, String> names) {
        ActorId second = version.approvedBy();
        return new Past(
                version,
                names.computeIfAbsent(version.by(), users::nameOf),
                second == null ? null : names.computeIfAbsent(second, users::nameOf));
    }
}
