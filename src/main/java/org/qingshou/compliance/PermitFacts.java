package org.qingshou.compliance;

import java.time.LocalDate;
import org.qingshou.compliance.facts.CaseFacts;
import org.qingshou.compliance.facts.FactSource;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.springframework.stereotype.Component;

/** What a second person has allowed, as facts beside all others. */
@Component
class PermitFacts implements FactSource {
    private final PermitRows rows;

    PermitFacts(PermitRows rows) {
        this.rows = rows;
    }

    @Override
    public void fill(CaseFacts facts, CaseId caseId, PersonId personId, BranchCode branch, LocalDate today) {
        rows.standing(caseId, personId, today)
                .forEach(permit -> permit.rules()
                        .forEach(rule -> facts.permit(
                                permit.action().name(), permit.purpose().name(), rule)));
    }
}
