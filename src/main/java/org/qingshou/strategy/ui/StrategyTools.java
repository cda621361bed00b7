package org.qingshou.strategy.ui;

import org.qingshou.cases.panel.PlanForm;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.strategy.OverdueDesk;
import org.qingshou.strategy.RowClashes;
import org.qingshou.strategy.SheetDesk;
import org.qingshou.strategy.StepProposals;
import org.qingshou.strategy.StrategyDesk;
import org.qingshou.strategy.StrategyReads;
import org.springframework.stereotype.Component;

/** The services behind the parts that strategy brings to the case page. */
@Component
record StrategyTools(
        StrategyReads reads,
        StrategyDesk desk,
        SheetDesk sheets,
        RowClashes clashes,
        StepProposals proposals,
        OverdueDesk overdue,
        PlanForm plans,
        BusinessClock clock) {}
