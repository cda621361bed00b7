package org.qingshou.riskinfo.ui;

import com.vaadin.flow.component.Component;
import org.qingshou.cases.panel.CasePanel;
import org.qingshou.kernel.CaseId;
import org.qingshou.riskinfo.RiskDesk;

/** The tab with what courts and registers know of the debtors. */
@org.springframework.stereotype.Component
class RiskPanel implements CasePanel {
    private final RiskDesk desk;

    RiskPanel(RiskDesk desk) {
        this.desk = desk;
    }

    @Override
    public Place place() {
        return Place.TAB;
    }

    @Override
    public int order() {
        return 27;
    }

    @Override
    public String titleKey() {
        return "riskinfo.tab";
    }

    @Override
    public Component build(CaseId caseId, Runnable changed) {
        return new RiskTab(desk, caseId, changed);
    }
}
