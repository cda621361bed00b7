package org.qingshou.strategy.ui;

import com.vaadin.flow.component.html.Anchor;
import org.qingshou.kernel.CaseId;

/** Leads from a list to the case. */
class CaseLink extends Anchor {
    private static final long serialVersionUID = 1L;

    CaseLink(CaseId caseId, String caseNo) {
        super("cases/" + caseId, caseNo);
    }
}
