package org.qingshou.strategy;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface LadderSteps extends JpaRepository<LadderStep, UUID> {
    List<LadderStep> findByCaseIdOrderByRound(UUID caseId);
}
