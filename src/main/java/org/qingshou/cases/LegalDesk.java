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
import org.qingshou.ledger.LoanView;
import org.qingshou.ledger.Loans;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proceedings of a case for whoever may see it; what the court did is recorded by who works it, also after its end. */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
public class LegalDesk {
    private final CaseRights rights;
    private final CaseReader reader;
    private final Proceedings proceedings;
    private final ProceedingBook book;
    private final ProceedingResults results;
    private final ProceedingClocks clocks;
    private final Loans loans;
    private final Users users;
    private final Branches branches;
    private final BusinessClock clock;

    LegalDesk(
            CaseRights rights,
            CaseReader reader,
            Proceedings proceedings,
            ProceedingBook book,
            ProceedingResults results,
            ProceedingClocks clocks,
            Loans loans,
            Users users,
            Branches branches,
            BusinessClock clock) {
        this.rights = rights;
        this.reader = reader;
        this.proceedings = proceedings;
        this.book = book;
        this.results = results;
        this.clocks = clocks;
        this.loans = loans;
        this.users = users;
        this.branches = branches;
        this.clock = clock;
    }

    /** A proceeding with the name of who asked for it. */
    public record Entry(Proceeding proceeding, String proposedBy) {}

    /**
     * @param proposes whether the reader may propose one now
     * @param records whether the reader may record what a court did; also of a case that is closed
     */
    public record Page(List<Entry> entries, LocalDate today, boolean proposes, boolean records) {}

    /** The youngest first. */
    public Page ofCase(CaseId id) {
        CaseView header = rights.header(id);
        boolean works = rights.actor().has(Roles.OFFICER) || rights.actor().has(Roles.MANAGER);
        List<Entry> entries = proceedings.ofCase(id).stream()
                .map(each -> new Entry(each, users.nameOf(each.proposedBy())))
                .toList();
        return new Page(entries, today(header), works && header.state() != CaseState.CLOSED, works);
    }

    /** What a proceeding may be about. */
    public List<LoanView> loans(CaseId id) {
        rights.header(id);
        return loans.all(reader.loans(id));
    }

    /** Clocks that end so soon that a suit is proposed at once; none where the reader could not propose it. */
    public List<UrgentClock> urgent(CaseId id) {
        CaseView header = rights.header(id);
        if (rights.allowed(header).isEmpty()) return List.of();
        return clocks.urgent(reader.loans(id), proceedings.ofCase(id), today(header));
    }

    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
    @Transactional
    public UUID propose(CaseId id, ProceedingWish wish) {
        rights.header(id);
        return book.propose(id, wish, rights.actor().id(), clock.instant());
    }

    /** Tells how many clocks the stage moved. */
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
    @Transactional
    public int reached(CaseId id, UUID proceeding, StageEntry stage) {
        seen(id, proceeding);
        return book.reached(proceeding, stage, rights.actor().id(), clock.instant());
    }

    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
    @Transactional
    public void deadline(CaseId id, UUID proceeding, LegalDeadlineKind kind, LocalDate on) {
        seen(id, proceeding);
        book.deadline(proceeding, kind, on, rights.actor().id(), clock.instant());
    }

    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
    @Transactional
    public void met(CaseId id, UUID proceeding, UUID deadline) {
        seen(id, proceeding);
        book.met(proceeding, deadline, rights.actor().id(), clock.instant());
    }

    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
    @Transactional
    public void cost(CaseId id, UUID proceeding, Proceeding.Cost cost) {
        seen(id, proceeding);
        book.cost(proceeding, cost, rights.actor().id(), clock.instant());
    }

    /** What came in between, while the proceedings stay where they are. */
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
    @Transactional
    public void result(CaseId id, UUID proceeding, ResultEntry entry) {
        seen(id, proceeding);
        results.between(proceeding, entry, rights.actor().id(), clock.instant());
    }

    private void seen(CaseId id, UUID proceeding) {
        rights.header(id);
        if (!book.get(proceeding).caseId().equals(id)) throw Refused.notFound("legal.missing");
    }

    private LocalDate today(CaseView header) {
        return branches.day(header.branch(), clock.instant());
    }
}
