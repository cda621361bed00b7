package org.qingshou.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.LoanId;
import org.qingshou.ledger.Collateral;
import org.qingshou.ledger.CollateralEntry;
import org.qingshou.ledger.Collaterals;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What secures the loans of a case, for whoever may see the case; entered by who works it. */
@Service
public class CollateralDesk {
    private final CaseRights rights;
    private final CaseReader reader;
    private final Collaterals collaterals;

    CollateralDesk(CaseRights rights, CaseReader reader, Collaterals collaterals) {
        this.rights = rights;
        this.reader = reader;
        this.collaterals = collaterals;
    }

    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER', 'COMPLIANCE')")
    public List<Collateral> of(CaseId id) {
        rights.header(id);
        return collaterals.of(reader.loans(id));
    }

    @Transactional
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
    public UUID add(CaseId id, LoanId loan, CollateralEntry entry) {
        rights.working(id, CaseAction.NOTE, loan, reader.loans(id));
        return collaterals.add(loan, entry, rights.actor().id());
    }

    @Transactional
    @PreAuthorize("hasAnyRole('OFFICER', 'MANAGER')")
    public void revalue(
            CaseId id,
            LoanId loan,
            UUID collateral,
            @Nullable BigDecimal value,
            @Nullable LocalDate on,
            String reference,
            @Nullable UUID evidence) {
        rights.working(id, CaseAction.NOTE, loan, reader.loans(id));
        collaterals.revalue(
                loan, collateral, value, on, reference, evidence, rights.actor().id());
    }
}
