package org.qingshou.cases;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Plans for change. */
interface PlanRows extends Repository<RepaymentPlan, UUID> {
    Optional<RepaymentPlan> findById(UUID id);

    Optional<RepaymentPlan> findFirstByCaseIdAndState(UUID caseId, PlanState state);

    RepaymentPlan saveAndFlush(RepaymentPlan plan);
}
