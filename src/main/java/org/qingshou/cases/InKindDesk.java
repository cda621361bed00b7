package org.qingshou.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.Users;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assets taken in payment (以物抵债): proposed by whoever works the case, allowed by its sum, completed by a manager. */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
public class InKindDesk {
    private final CaseRights rights;
    private final InKindRows rows;
    private final InKindBook book;
    private final InKindChecks checks;
    private final Users users;
    private final Branches branches;
    private final BusinessClock clock;

    InKindDesk(
            CaseRights rights,
            InKindRows rows,
            InKindBook book,
            InKindChecks checks,
            Users users,
            Branches branches,
            BusinessClock clock) {
        this.rights = rights;
        this.rows = rows;
        this.book = book;
        this.checks = checks;
        this.users = users;
        this.branches = branches;
        this.clock = clock;
    }

    public record Entry(InKind inKind, String proposedBy) {}

    /**
     * @param proposes whether the reader may propose one now
     * @param completes whether the reader may complete or give up one that is allowed
     * @param auctionFailed an auction of the case failed, so that the court may give the asset in payment
     */
    public record Page(
            List<Entry> entries, LocalDate today, boolean proposes, boolean completes, boolean auctionFailed) {}

    /** The youngest first. */
    public Page ofCase(CaseId id) {
        CaseView header = rights.header(id);
        List<Entry> entries = rows.ofCase(id).stream()
                .map(each -> new Entry(each, users.nameOf(each.proposedBy())))
                .toList();
        boolean manages = rights.actor().has(Roles.MANAGER) && header.state() != CaseState.CLOSED;
        boolean works = manages || (rights.actor().has(Roles.OFFICER) && header.state() != CaseState.CLOSED);
        boolean free =
                entries.stream().allMatch(entry -> entry.inKind().state().next().isEmpty());
        return new Page(
                entries,
                branches.day(header.branch(), clock.instant()),
                works && free,
                manages,
                checks.auctionFailed(id));
    }

    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
    @Transactional
    public UUID propose(CaseId id, InKindWish wish) {
        rights.header(id);
        return book.propose(id, wish, rights.actor().id(), clock.instant());
    }

    @PreAuthorize("hasRole('MANAGER')")
    @Transactional
    public void taken(CaseId id, UUID inKind, InKindEnd end) {
        seen(id, inKind);
        book.taken(inKind, end, rights.actor().id(), clock.instant());
    }

    @PreAuthorize("hasRole('MANAGER')")
    @Transactional
    public void drop(CaseId id, UUID inKind) {
        seen(id, inKind);
        book.drop(inKind, rights.actor().id(), clock.instant());
    }

    private void seen(CaseId id, UUID inKind) {
        rights.header(id);
        if (!book.get(inKind).caseId().equals(id)) throw Refused.notFound("in-kind.missing");
    }
}
