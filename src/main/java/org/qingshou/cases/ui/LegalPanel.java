package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import org.qingshou.cases.AccelerationDesk;
import org.qingshou.cases.ContactDesk;
import org.qingshou.cases.DebtSaleDesk;
import org.qingshou.cases.InKindDesk;
import org.qingshou.cases.InsolvencyDesk;
import org.qingshou.cases.LegalDesk;
import org.qingshou.cases.WriteOffDesk;
import org.qingshou.cases.panel.CasePanel;
import org.qingshou.kernel.CaseId;

/** Brings proceedings in court, acceleration, insolvency, assets taken in payment, write-off and sale to the case page, as a tab. */
@org.springframework.stereotype.Component
class LegalPanel implements CasePanel {
    private final LegalDesk desk;
    private final AccelerationDesk accelerations;
    private final InsolvencyDesk insolvencies;
    private final InKindDesk inKinds;
    private final WriteOffDesk writeOffs;
    private final DebtSaleDesk sales;
    private final ContactDesk contacts;

    LegalPanel(
            LegalDesk desk,
            AccelerationDesk accelerations,
            InsolvencyDesk insolvencies,
            InKindDesk inKinds,
            WriteOffDesk writeOffs,
            DebtSaleDesk sales,
            ContactDesk contacts) {
        this.desk = desk;
        this.accelerations = accelerations;
        this.insolvencies = insolvencies;
        this.inKinds = inKinds;
        this.writeOffs = writeOffs;
        this.sales = sales;
        this.contacts = contacts;
    }

    @Override
    public Place place() {
        return Place.TAB;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String titleKey() {
        return "legal.tab";
    }

    @Override
    public Component build(CaseId caseId, Runnable changed) {
        return new LegalTab(
                new LegalForms(desk, contacts, caseId, changed),
                new AccelerationPart(
                        accelerations, new AccelerationForms(accelerations, contacts, caseId, changed), caseId),
                new InsolvencyPart(insolvencies, new InsolvencyForms(insolvencies, contacts, caseId, changed), caseId),
                new InKindPart(inKinds, new InKindForms(inKinds, contacts, caseId, changed), caseId),
                new WriteOffPart(writeOffs, contacts, caseId, changed),
                new DebtSalePart(sales, new DebtSaleForms(sales, contacts, caseId, changed), caseId));
    }
}
