package org.qingshou.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.ClockEntry;
import org.qingshou.ledger.ClockOutcome;
import org.qingshou.ledger.LoanClock;
import org.qingshou.ledger.LoanClocks;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clocks of a case's loans, for whoever may see the case; what happened to one is recorded by who works it. */
@Service
public class ClockDesk {
    private final CaseRights rights;
    private final CaseReader reader;
    private final LoanClocks clocks;

    ClockDesk(CaseRights rights, CaseReader reader, LoanClocks clocks) {
        this.rights = rights;
        this.reader = reader;
        this.clocks = clocks;
    }

    /** The one that runs out first first. */
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
    public List<LoanClock> of(CaseId id) {
        rights.header(id);
        return clocks.of(reader.loans(id));
    }

    /** Whether the reader may record what happened to a clock of this case. */
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
    public boolean mayRecord(CaseId id) {
        return rights.allowed(rights.header(id)).contains(CaseAction.NOTE);
    }

    /** Tells what became of the event: accepted by its proof, waiting for a manager, or kept without effect. */
    @Transactional
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
    public ClockOutcome record(CaseId id, LoanId loan, UUID clock, ClockEntry entry) {
        CaseView header = working(id, loan);
        return clocks.record(
                loan,
                clock,
                entry,
                header.branch(),
                "cases/" + id,
                rights.actor().id());
    }

    /** Enters the guarantee period of the contract, with the contract on file. */
    @Transactional
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
    public void agree(CaseId id, LoanId loan, UUID clock, LocalDate end, String reference, @Nullable UUID contract) {
        working(id, loan);
        if (contract == null) throw Refused.badInput("cases.clocks.contract.missing");
        clocks.agree(loan, clock, end, reference, contract, rights.actor().id());
    }

    private CaseView working(CaseId id, LoanId loan) {
        CaseView header = rights.header(id);
        if (!rights.allowed(header).contains(CaseAction.NOTE)) throw Refused.conflict("cases.clock.closed");
        if (!reader.loans(id).contains(loan)) throw Refused.notFound("ledger.clock.unknown");
        return header;
    }
}
