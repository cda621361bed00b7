package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import org.qingshou.cases.RepairDesk;
import org.qingshou.cases.panel.CasePanel;
import org.qingshou.kernel.CaseId;

/** Brings the search for lost people to the case page, as a tab. */
@org.springframework.stereotype.Component
class RepairPanel implements CasePanel {
    private final RepairDesk desk;

    RepairPanel(RepairDesk desk) {
        this.desk = desk;
    }

    @Override
    public Place place() {
        return Place.TAB;
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public String titleKey() {
        return "cases.repair.title";
    }

    @Override
    public Component build(CaseId caseId, Runnable changed) {
        return new RepairPart(desk, caseId, changed);
    }
}
