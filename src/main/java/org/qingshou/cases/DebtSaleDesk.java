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
import org.qingshou.ledger.LoanSales;
import org.qingshou.ledger.LoanView;
import org.qingshou.ledger.Loans;
import org.qingshou.ledger.Persons;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sale of a case's claims (债权转让): proposed and completed by a manager, allowed by the branch above. */
@Service
@PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
public class DebtSaleDesk {
    private final CaseRights rights;
    private final CaseReader reader;
    private final DebtSaleRows rows;
    private final DebtSaleBook book;
    private final LoanSales sales;
    private final Loans loans;
    private final Persons persons;
    private final Users users;
    private final Branches branches;
    private final BusinessClock clock;

    DebtSaleDesk(
            CaseRights rights,
            CaseReader reader,
            DebtSaleRows rows,
            DebtSaleBook book,
            LoanSales sales,
            Loans loans,
            Persons persons,
            Users users,
            Branches branches,
            BusinessClock clock) {
        this.rights = rights;
        this.reader = reader;
        this.rows = rows;
        this.book = book;
        this.sales = sales;
        this.loans = loans;
        this.persons = persons;
        this.users = users;
        this.branches = branches;
        this.clock = clock;
    }

    /** @param received what has come in since the cut-off day, to be passed on to the buyer */
    public record Entry(DebtSale sale, String proposedBy, Money received) {}

    /**
     * @param proposes whether the reader may propose one now
     * @param completes whether the reader may complete or give up one that is allowed
     */
    public record Page(List<Entry> entries, LocalDate today, boolean proposes, boolean completes) {}

    /** The youngest first. */
    public Page ofCase(CaseId id) {
        CaseView header = rights.header(id);
        List<Entry> entries = rows.ofCase(id).stream()
                .map(sale ->
                        new Entry(sale, users.nameOf(sale.proposedBy()), sales.received(sale.loans(), sale.cutoffOn())))
                .toList();
        boolean manages = rights.actor().has(Roles.MANAGER);
        boolean free =
                entries.stream().allMatch(entry -> entry.sale().state().next().isEmpty());
        return new Page(
                entries,
                branches.day(header.branch(), clock.instant()),
                manages && free && header.state() != CaseState.CLOSED,
                manages);
    }

    /** What may be sold. */
    public List<LoanView> loans(CaseId id) {
        rights.header(id);
        return loans.all(reader.loans(id)).stream()
                .filter(loan -> loan.balances().total().isPositive())
                .toList();
    }

    /** Whether the borrower is a natural person, so that the sale needs a ground of the regulator's. */
    public boolean retail(CaseId id) {
        return persons.card(rights.header(id).person()).kind().isRetail();
    }

    @PreAuthorize("hasRole('MANAGER')")
    @Transactional
    public UUID propose(CaseId id, DebtSaleWish wish) {
        return book.propose(id, retail(id), wish, rights.actor().id(), clock.instant());
    }

    @PreAuthorize("hasRole('MANAGER')")
    @Transactional
    public void sold(CaseId id, UUID sale, DebtSaleEnd end) {
        seen(id, sale);
        book.sold(sale, end, rights.actor().id(), clock.instant());
    }

    @PreAuthorize("hasRole('MANAGER')")
    @Transactional
    public void drop(CaseId id, UUID sale) {
        seen(id, sale);
        book.drop(sale, rights.actor().id(), clock.instant());
    }

    private void seen(CaseId id, UUID sale) {
        rights.header(id);
        if (!book.get(sale).caseId().equals(id)) throw Refused.notFound("sale.missing");
    }
}
