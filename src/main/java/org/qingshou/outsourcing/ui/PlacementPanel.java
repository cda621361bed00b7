package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
import org.qingshou.cases.panel.CasePanel;
import org.qingshou.compliance.RulingTexts;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.outsourcing.DocumentDesk;
import org.qingshou.outsourcing.OutsourcingDesk;

/** Brings the placement to the case page, as a tab. */
@org.springframework.stereotype.Component
class PlacementPanel implements CasePanel {
    private final OutsourcingDesk desk;
    private final DocumentDesk documents;
    private final RulingTexts rulings;
    private final BusinessClock clock;

    PlacementPanel(OutsourcingDesk desk, DocumentDesk documents, RulingTexts rulings, BusinessClock clock) {
        this.desk = desk;
        this.documents = documents;
        this.rulings = rulings;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.TAB;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String titleKey() {
        return "outsourcing.tab";
    }

    @Override
    public Component build(CaseId caseId, Runnable changed) {
        return new PlacementTab(desk, documents, rulings, clock, caseId, changed);
    }
}
