package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import org.qingshou.cases.AssistDesk;
import org.qingshou.cases.panel.CasePanel;
import org.qingshou.kernel.CaseId;

/** Brings help of colleagues to the case page, as a tab. */
@org.springframework.stereotype.Component
class AssistPanel implements CasePanel {
    private final AssistDesk desk;

    AssistPanel(AssistDesk desk) {
        this.desk = desk;
    }

    @Override
    public Place place() {
        return Place.TAB;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String titleKey() {
        return "cases.assist.title";
    }

    @Override
    public Component build(CaseId caseId, Runnable changed) {
        return new AssistPart(desk, caseId, changed);
    }
}
