package org.qingshou.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.Users;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.LoanAccelerations;
import org.qingshou.ledger.LoanView;
import org.qingshou.ledger.Loans;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Declaring the whole of a loan due (宣布提前到期): proposed by whoever works the case, allowed by a manager. */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
public class AccelerationDesk {
    private static final String WORKS = "hasAnyRole('OFFICER', 'MANAGER')";

    private final CaseRights rights;
    private final CaseReader reader;
    private final AccelerationRows rows;
    private final AccelerationBook book;
    private final LoanAccelerations ledger;
    private final Loans loans;
    private final Users users;
    private final Branches branches;
    private final BusinessClock clock;

    AccelerationDesk(
            CaseRights rights,
            CaseReader reader,
            AccelerationRows rows,
            AccelerationBook book,
            LoanAccelerations ledger,
            Loans loans,
            Users users,
            Branches branches,
            BusinessClock clock) {
        this.rights = rights;
        this.reader = reader;
        this.rows = rows;
        this.book = book;
        this.ledger = ledger;
        this.loans = loans;
        this.users = users;
        this.branches = branches;
        this.clock = clock;
    }

    /** @param principal what falls due with it */
    public record Entry(Acceleration acceleration, String proposedBy, Money principal) {}

    /**
     * @param proposes whether the reader may propose one now
     * @param records whether the reader may record the arrival of the notice, or withdraw it
     */
    public record Page(List<Entry> entries, LocalDate today, boolean proposes, boolean records) {}

    /** The youngest first. */
    public Page ofCase(CaseId id) {
        CaseView header = rights.header(id);
        List<Entry> entries = rows.ofCase(id).stream()
                .map(each -> new Entry(each, users.nameOf(each.proposedBy()), book.principal(each)))
                .toList();
        boolean works = (rights.actor().has(Roles.OFFICER) || rights.actor().has(Roles.MANAGER))
                && header.state() != CaseState.CLOSED;
        boolean free = entries.stream()
                .allMatch(entry -> entry.acceleration().state().next().isEmpty());
        return new Page(entries, today(header), works && free && !loans(id).isEmpty(), works);
    }

    /** What may be declared due: loans that run still. */
    public List<LoanView> loans(CaseId id) {
        CaseView header = rights.header(id);
        List<LoanView> all = loans.all(reader.loans(id));
        if (all.isEmpty()) return all;
        var due = ledger.dueAlready(all.stream().map(LoanView::id).toList(), today(header));
        return all.stream().filter(loan -> !due.contains(loan.id())).toList();
    }

    @PreAuthorize(WORKS)
    @Transactional
    public UUID propose(CaseId id, AccelerationWish wish) {
        rights.header(id);
        return book.propose(id, wish, rights.actor().id(), clock.instant());
    }

    @PreAuthorize(WORKS)
    @Transactional
    public void arrived(CaseId id, UUID acceleration, NoticeArrival arrival) {
        seen(id, acceleration);
        book.arrived(acceleration, arrival, rights.actor().id(), clock.instant());
    }

    @PreAuthorize(WORKS)
    @Transactional
    public void withdraw(CaseId id, UUID acceleration) {
        seen(id, acceleration);
        book.withdraw(acceleration, rights.actor().id(), clock.instant());
    }

    private LocalDate today(CaseView header) {
        return branches.day(header.branch(), clock.instant());
    }

    private void seen(CaseId id, UUID acceleration) {
        rights.header(id);
        if (!book.get(acceleration).caseId().equals(id)) throw Refused.notFound("acceleration.missing");
    }
}
