package org.qingshou.ledger;

import java.util.List;
import java.util.UUID;
import org.qingshou.access.CurrentActor;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Pauses of ageing for the bank's own systems: they may ask, a manager decides, as for anybody else. */
@Service
@PreAuthorize("hasRole('BANK_API')")
public class PauseExchange {
    private static final String ROUTE = "cases";

    private final AgeingPauses pauses;
    private final Loans loans;
    private final CurrentActor current;

    PauseExchange(AgeingPauses pauses, Loans loans, CurrentActor current) {
        this.pauses = pauses;
        this.loans = loans;
        this.current = current;
    }

    public List<AgeingPause> of(LoanId loan) {
        return pauses.of(List.of(found(loan).id()));
    }

    /** Gives the request. */
    public UUID ask(PauseWish wish) {
        return pauses.ask(
                wish, found(wish.loan()).branch(), ROUTE, current.get().id());
    }

    private LoanView found(LoanId loan) {
        return loans.find(loan).orElseThrow(() -> Refused.notFound("ledger.loan.unknown"));
    }
}
