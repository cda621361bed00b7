package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Component;
import org.qingshou.cases.panel.CasePanel;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.StrategyReads;

/** Brings the ladder to the case page. */
@org.springframework.stereotype.Component
class LadderPanel implements CasePanel {
    private final StrategyReads reads;

    LadderPanel(StrategyReads reads) {
        this.reads = reads;
    }

    @Override
    public Place place() {
        return Place.LADDER;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "strategy.ladder";
    }

    @Override
    public Component build(CaseId caseId, Runnable changed) {
        return new LadderBar(caseId, reads.board(caseId));
    }
}
