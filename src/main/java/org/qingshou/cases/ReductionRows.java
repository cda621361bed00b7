package org.qingshou.cases;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Reductions for change. */
interface ReductionRows extends Repository<Reduction, UUID> {
    Optional<Reduction> findById(UUID id);

    Optional<Reduction> findFirstByCaseIdAndState(UUID caseId, ReductionState state);

    Reduction saveAndFlush(Reduction reduction);
}
