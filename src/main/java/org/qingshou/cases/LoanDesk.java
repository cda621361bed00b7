package org.qingshou.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qingshou.access.Users;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.LoanId;
import org.qingshou.ledger.AgeingPause;
import org.qingshou.ledger.AgeingPauses;
import org.qingshou.ledger.BusinessDates;
import org.qingshou.ledger.PauseWish;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked and recorded about one loan of a case, by whoever may see the case. */
@Service
public class LoanDesk {
    private final CaseRights rights;
    private final CaseReader reader;
    private final AgeingPauses pauses;
    private final BusinessDates dates;
    private final Users users;

    LoanDesk(CaseRights rights, CaseReader reader, AgeingPauses pauses, BusinessDates dates, Users users) {
        this.rights = rights;
        this.reader = reader;
        this.pauses = pauses;
        this.dates = dates;
        this.users = users;
    }

    /** A pause with whether it still takes days off, and the name of who allowed it. */
    public record PauseLine(AgeingPause pause, boolean runs, String allowedBy) {}

    /** Pauses of ageing of the case's loans, the latest first. */
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
    public List<PauseLine> pauses(CaseId id) {
        rights.header(id);
        LocalDate closed = dates.current();
        return pauses.of(reader.loans(id)).stream()
                .map(pause -> new PauseLine(pause, pause.runsAfter(closed), users.nameOf(pause.approvedBy())))
                .toList();
    }

    /** Requests for a pause of these loans that wait for a manager. */
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
    public List<AskedFor> waiting(CaseId id) {
        rights.header(id);
        return reader.loans(id).stream()
                .flatMap(loan -> pauses.waiting(loan).stream())
                .toList();
    }

    /** Asks a manager for a pause; gives the request. */
    @Transactional
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
    public UUID askPause(CaseId id, PauseWish wish) {
        CaseView header = rights.working(id, CaseAction.NOTE, wish.loan(), reader.loans(id));
        return pauses.ask(wish, header.branch(), "cases/" + id, rights.actor().id());
    }

    /** Days count again from the next close on. */
    @Transactional
    @PreAuthorize("hasRole('MANAGER')")
    public void endPause(CaseId id, LoanId loan, UUID pause) {
        rights.working(id, CaseAction.LIFT, loan, reader.loans(id));
        pauses.end(loan, pause, rights.actor().id());
    }
}
