package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import org.qingshou.cases.ClockDesk;
import org.qingshou.cases.ContactDesk;
import org.qingshou.cases.panel.CasePanel;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;

/** Brings the clocks of the loans to the case page, as a tab. */
@org.springframework.stereotype.Component
class ClocksPanel implements CasePanel {
    private final ClockDesk desk;
    private final ContactDesk contacts;
    private final BusinessClock clock;

    ClocksPanel(ClockDesk desk, ContactDesk contacts, BusinessClock clock) {
        this.desk = desk;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.TAB;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String titleKey() {
        return "cases.tab.clocks";
    }

    @Override
    public Component build(CaseId caseId, Runnable changed) {
        return new ClocksTab(desk, contacts, clock, caseId, changed);
    }
}
