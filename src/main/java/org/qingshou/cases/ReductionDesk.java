package org.qingshou.cases;

import java.util.List;
import java.util.UUID;
import org.qingshou.access.Roles;
import org.qingshou.access.Users;
import org.qingshou.codes.CodeCatalogue;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reductions of a case for the people who work it, within the branches they see. */
@Service
public class ReductionDesk {
    private final CaseRights rights;
    private final ReductionBook book;
    private final ReductionReader reductions;
    private final ReductionSettings settings;
    private final CodeCatalogue codes;
    private final Users users;
    private final BusinessClock clock;

    ReductionDesk(
            CaseRights rights,
            ReductionBook book,
            ReductionReader reductions,
            ReductionSettings settings,
            CodeCatalogue codes,
            Users users,
            BusinessClock clock) {
        this.rights = rights;
        this.book = book;
        this.reductions = reductions;
        this.settings = settings;
        this.codes = codes;
        this.users = users;
        this.clock = clock;
    }

    /** A reduction with the name of who asked for it. */
    public record ReductionLine(ReductionView reduction, String proposedBy) {}

    /** The newest first. */
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
    public List<ReductionLine> reductions(CaseId id) {
        rights.header(id);
        return reductions.ofCase(id).stream()
                .map(each -> new ReductionLine(each, users.nameOf(each.proposedBy())))
                .toList();
    }

    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
    public boolean mayPropose(CaseId id) {
        return rights.allowed(rights.header(id)).contains(CaseAction.PROMISE);
    }

    /** Whether the reader may say that it has been booked; also of a case that it has closed. */
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
    public boolean mayBook() {
        return rights.actor().has(Roles.MANAGER);
    }

    /** Causes that the bank offers, the usual one first. */
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
    public List<ReductionCause> causes() {
        return codes.now().choice(CaseCodes.REDUCTION).all().stream()
                .map(ReductionCause::valueOf)
                .toList();
    }

    /** Puts the reduction before the manager whom its sum needs. */
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
    @Transactional
    public UUID propose(CaseId id, ReductionWish wish) {
        if (!mayPropose(id)) throw Refused.conflict("cases.plan.closed");
        codes.check(wish.cause().textKey());
        Money limit = new Money(settings.officerLimit());
        if (!rights.actor().has(Roles.MANAGER) && !limit.atLeast(wish.total()))
            throw Refused.forbidden("cases.reduction.limit", limit.shown());
        return book.propose(id, wish, rights.actor().id(), clock.instant());
    }

    @PreAuthorize("hasRole('MANAGER')")
    @Transactional
    public void booked(CaseId id, UUID reduction) {
        rights.header(id);
        book.booked(id, reduction, rights.actor().id(), clock.instant());
    }
}
