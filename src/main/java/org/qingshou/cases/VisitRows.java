package org.qingshou.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Planned visits for change. */
interface VisitRows extends Repository<VisitPlan, UUID> {
    @Query(
            "select v from VisitPlan v where v.caseId = :caseId and v.personId = :personId and v.state = PLANNED order by v.plannedFor, v.id")
    List<VisitPlan> planned(UUID caseId, UUID personId);

    Optional<VisitPlan> findByPermitId(UUID permitId);

    VisitPlan saveAndFlush(VisitPlan plan);
}
