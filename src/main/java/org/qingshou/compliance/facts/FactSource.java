package org.qingshou.compliance.facts;

import java.time.LocalDate;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;

/** What a module brings so that the guard knows the facts it owns; one query each. */
public interface FactSource {
    /** Fills in what this module knows. */
    void fill(CaseFacts facts, CaseId caseId, PersonId personId, BranchCode branch, LocalDate today);
}
