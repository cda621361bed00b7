package org.qingshou.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.qingshou.access.Actor;
import org.qingshou.access.BranchScope;
import org.qingshou.access.UserInfo;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A manager gives cases to officers of their branch: to one by name, or by the branch's policy (分案). Everything may be
 * looked at before it is done. A case under a hold keeps it; a case with an agency stays there and only its officer
 * changes; a closed one stays as it is.
 */
@Service
@PreAuthorize("hasRole('MANAGER')")
public class CaseAssignment {
    private final CaseRights access;
    private final CaseList list;
    private final AssignmentPlanner planner;
    private final Reassignment reassignment;
    private final AvailableOfficers officers;
    private final BusinessClock clock;

    CaseAssignment(
            CaseRights access,
            CaseList list,
            AssignmentPlanner planner,
            Reassignment reassignment,
            AvailableOfficers officers,
            BusinessClock clock) {
        this.access = access;
        this.list = list;
        this.planner = planner;
        this.reassignment = reassignment;
        this.officers = officers;
        this.clock = clock;
    }

    /** Officers who may own this case. */
    public List<UserInfo> officers(CaseId id) {
        return officers.toChoose(access.header(id).branch(), clock.instant());
    }

    /** Officers who may own cases of the manager's branches, branch by branch. */
    public List<UserInfo> officers() {
        Instant at = clock.instant();
        return scope().codes().stream()
                .sorted(Comparator.comparing(BranchCode::value))
                .flatMap(branch -> officers.toChoose(branch, at).stream())
                .toList();
    }

    /** All or none: one case that cannot be given stops the whole. Returns how many changed hands. */
    @Transactional
    public int reassign(Collection<CaseId> ids, ActorId to) {
        Actor actor = access.actor();
        return reassignment.give(ids, to, actor.branches(), actor.id(), clock.instant());
    }

    /** All cases that the list shows under this filter. */
    public List<CaseId> all(CaseList.Filter filter) {
        List<CaseId> ids = list.ids(filter, Reassignment.LARGEST + 1);
        Reassignment.checkSize(ids.size());
        return ids;
    }

    public AssignmentPreview previewTo(Collection<CaseId> ids, ActorId to) {
        return planner.toOfficer(values(ids), to, scope());
    }

    /** Shared out among the officers of each branch as its policy says. */
    public AssignmentPreview previewByPolicy(Collection<CaseId> ids) {
        return planner.byPolicy(values(ids), scope(), clock.instant());
    }

    /** What the next day-end would give to whom, of the cases that nobody has. */
    public AssignmentPreview previewUnowned(BranchCode branch) {
        if (!scope().includes(branch)) throw Refused.notFound("cases.policy.branch");
        return planner.unowned(branch, scope(), clock.instant());
    }

    /** Returns how many changed hands; refused where a case or an officer stands otherwise by now. */
    @Transactional
    public int apply(AssignmentPreview preview) {
        Actor actor = access.actor();
        Instant at = clock.instant();
        return reassignment.apply(preview.moves(), actor.branches(), actor.id(), at);
    }

    private BranchScope scope() {
        return access.actor().branches();
    }

    private static List<UUID> values(Collection<CaseId> ids) {
        Reassignment.checkSize(ids.size());
        return ids.stream().map(CaseId::value).distinct().toList();
    }
}
