package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Component;
import org.qingshou.cases.panel.CasePanel;
import org.qingshou.kernel.CaseId;

/** Brings the workspace of the chosen method to the case page. */
@org.springframework.stereotype.Component
class MethodPanel implements CasePanel {
    private final StrategyTools tools;

    MethodPanel(StrategyTools tools) {
        this.tools = tools;
    }

    @Override
    public Place place() {
        return Place.WORKSPACE;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String titleKey() {
        return "strategy.workspace";
    }

    @Override
    public Component build(CaseId caseId, Runnable changed) {
        return new WorkspacePart(caseId, tools, changed);
    }
}
