package org.qingshou.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Disputes for change. */
interface DisputeRows extends Repository<Dispute, UUID> {
    Optional<Dispute> findById(UUID id);

    List<Dispute> findByCaseIdAndState(UUID caseId, DisputeState state);

    Dispute saveAndFlush(Dispute dispute);
}
