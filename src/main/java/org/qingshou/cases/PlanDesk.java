package org.qingshou.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qingshou.access.Branches;
import org.qingshou.access.Users;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.RequestState;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans of a case for the people who work it, within the branches they see. */
@Service
public class PlanDesk {
    private final CaseRights rights;
    private final PlanBook book;
    private final PlanReader plans;
    private final PlanChecks checks;
    private final Approvals approvals;
    private final Branches branches;
    private final Users users;
    private final BusinessClock clock;

    PlanDesk(
            CaseRights rights,
            PlanBook book,
            PlanReader plans,
            PlanChecks checks,
            Approvals approvals,
            Branches branches,
            Users users,
            BusinessClock clock) {
        this.rights = rights;
        this.book = book;
        this.plans = plans;
        this.checks = checks;
        this.approvals = approvals;
        this.branches = branches;
        this.users = users;
        this.clock = clock;
    }

    /**
     * A plan with the names of who made and decided it.
     *
     * @param sentBack whether it came back to its maker
     */
    public record PlanLine(PlanView plan, String proposedBy, String decidedBy, boolean sentBack) {}

    /**
     * What a wish comes to.
     *
     * @param against what stands against it; it cannot be proposed while anything does
     */
    public record Preview(List<Instalments.Due> instalments, List<Line> against) {}

    /** The newest first. */
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
    @Transactional(readOnly = true)
    public List<PlanLine> plans(CaseId id) {
        rights.header(id);
        return plans.ofCase(id).stream()
                .map(plan -> {
                    ActorId decided = plan.decidedBy();
                    return new PlanLine(
                            plan,
                            users.nameOf(plan.proposedBy()),
                            decided == null ? "" : users.nameOf(decided),
                            plan.state() == PlanState.PROPOSED && sentBack(id));
                })
                .toList();
    }

    /** Whether the reader may propose a plan now. */
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
    public boolean mayPropose(CaseId id) {
        return rights.allowed(rights.header(id)).contains(CaseAction.PROMISE);
    }

    /** Whether the reader may propose a plan and none stands in its way. */
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
    public boolean mayProposeNow(CaseId id) {
        return mayPropose(id)
                && plans.ofCase(id).stream()
                        .noneMatch(plan -> plan.state() == PlanState.ACTIVE
                                || (plan.state() == PlanState.PROPOSED && !sentBack(id)));
    }

    /** Whether the reader may end a plan that is performed. */
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
    public boolean mayCancel(CaseId id) {
        return rights.allowed(rights.header(id)).contains(CaseAction.LIFT);
    }

    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
    public Preview preview(CaseId id, PlanWish wish) {
        CaseView header = rights.header(id);
        List<Instalments.Due> dues = wish.instalments();
        LocalDate today = branches.day(header.branch(), clock.instant());
        PlanTerms terms =
                PlanTerms.of(wish, dues.getFirst().on(), dues.getLast().on(), today);
        return new Preview(dues, checks.against(header, terms, today));
    }

    /** Puts the plan before a manager. */
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
    @Transactional
    public UUID propose(CaseId id, PlanWish wish) {
        if (!mayPropose(id)) throw Refused.conflict("cases.plan.closed");
        return book.propose(id, wish, rights.actor().id(), clock.instant());
    }

    /** Ends a plan that is performed; pressing is then allowed again, so a manager says so. */
    @PreAuthorize("hasRole('MANAGER')")
    @Transactional
    public void cancel(CaseId id, UUID plan, String reason) {
        if (!mayCancel(id)) throw Refused.conflict("cases.plan.closed");
        book.cancel(id, plan, reason, rights.actor().id(), clock.instant());
    }

    private boolean sentBack(CaseId id) {
        return approvals
                .latest(PlanBook.KIND, id.toString())
                .filter(standing -> standing.state() == RequestState.SENT_BACK)
                .isPresent();
    }
}
