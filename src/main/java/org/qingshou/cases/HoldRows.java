package org.qingshou.cases;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Holds for change. */
interface HoldRows extends Repository<CaseHold, UUID> {
    Optional<CaseHold> findById(UUID id);

    CaseHold saveAndFlush(CaseHold hold);
}
