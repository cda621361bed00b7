package org.qingshou.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.Users;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.LoanView;
import org.qingshou.ledger.Loans;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Restructurings (重组方案) of a case for the people who work it, within the branches they see. */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
public class RestructuringDesk {
    private static final String WORKS = "hasAnyRole('OFFICER', 'MANAGER')";

    private final CaseRights rights;
    private final CaseReader reader;
    private final RestructuringRows rows;
    private final RestructuringBook book;
    private final RestructuringChecks checks;
    private final Loans loans;
    private final Users users;
    private final Branches branches;
    private final BusinessClock clock;

    RestructuringDesk(
            CaseRights rights,
            CaseReader reader,
            RestructuringRows rows,
            RestructuringBook book,
            RestructuringChecks checks,
            Loans loans,
            Users users,
            Branches branches,
            BusinessClock clock) {
        this.rights = rights;
        this.reader = reader;
        this.rows = rows;
        this.book = book;
        this.checks = checks;
        this.loans = loans;
        this.users = users;
        this.branches = branches;
        this.clock = clock;
    }

    /**
     * @param owed on its loans
     * @param guarantee when the first guarantee ends that would not cover the new terms without consent
     */
    public record Entry(Restructuring restructuring, String proposedBy, Money owed, Optional<LocalDate> guarantee) {}

    /**
     * @param proposes whether the reader may propose one now
     * @param records whether the reader may record that it was signed, or give it up
     */
    public record Page(List<Entry> entries, LocalDate today, boolean proposes, boolean records) {}

    /** The youngest first. */
    public Page ofCase(CaseId id) {
        CaseView header = rights.header(id);
        List<Entry> entries = rows.ofCase(id).stream()
                .map(each -> new Entry(each, users.nameOf(each.proposedBy()), book.owed(each), checks.guarantee(each)))
                .toList();
        boolean works = (rights.actor().has(Roles.OFFICER) || rights.actor().has(Roles.MANAGER))
                && header.state() != CaseState.CLOSED;
        boolean free = entries.stream()
                .allMatch(entry -> entry.restructuring().state().next().isEmpty());
        return new Page(entries, branches.day(header.branch(), clock.instant()), works && free, works);
    }

    /** Loans of the case on which something is owed. */
    public List<LoanView> loans(CaseId id) {
        rights.header(id);
        return loans.all(reader.loans(id)).stream()
                .filter(loan -> loan.balances().total().isPositive())
                .toList();
    }

    @PreAuthorize(WORKS)
    @Transactional
    public UUID propose(CaseId id, RestructuringWish wish) {
        rights.header(id);
        return book.propose(id, wish, rights.actor().id(), clock.instant());
    }

    @PreAuthorize(WORKS)
    @Transactional
    public void signed(CaseId id, UUID restructuring, RestructuringSigning signing) {
        seen(id, restructuring);
        book.signed(restructuring, signing, rights.actor().id(), clock.instant());
    }

    @PreAuthorize(WORKS)
    @Transactional
    public void giveUp(CaseId id, UUID restructuring) {
        seen(id, restructuring);
        book.giveUp(restructuring, rights.actor().id(), clock.instant());
    }

    private void seen(CaseId id, UUID restructuring) {
        rights.header(id);
        if (!book.get(restructuring).caseId().equals(id)) throw Refused.notFound("cases.restructuring.missing");
    }
}
