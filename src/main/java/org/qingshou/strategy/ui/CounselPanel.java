package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Component;
import org.qingshou.cases.panel.CasePanel;
import org.qingshou.kernel.CaseId;

/** Brings diagnosis and advice to the case page. */
@org.springframework.stereotype.Component
class CounselPanel implements CasePanel {
    private final StrategyTools tools;

    CounselPanel(StrategyTools tools) {
        this.tools = tools;
    }

    @Override
    public Place place() {
        return Place.WORKSPACE;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "strategy.counsel";
    }

    @Override
    public Component build(CaseId caseId, Runnable changed) {
        return new CounselPart(caseId, tools, changed);
    }
}
