package org.qingshou.cases.ui;

import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.qingshou.kernel.CaseId;

/** Ways to a case. */
final class CaseLinks {
    private CaseLinks() {}

    static RouterLink toCase(CaseId id, String text) {
        return new RouterLink(
                text, CaseDetailView.class, new RouteParameters(new RouteParam(CaseDetailView.CASE_ID, id.toString())));
    }
}
