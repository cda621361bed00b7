package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.LocalTime;
import org.qingshou.cases.CasePage;
import org.qingshou.cases.QuietEdge;
import org.qingshou.compliance.Clearance;

/** Beside a running call or visit: when the quiet hours begin, and, in that very moment, that they have begun. */
class EdgeWarning extends Composite<Div> {
    EdgeWarning(CaseTools tools, CasePage page, Clearance.Cleared cleared) {
        LocalTime quietFrom = tools.contacts().quietFrom();
        getContent().setVisible(false);
        QuietEdge.until(quietFrom, cleared.clearedAt().atZone(page.zone())).ifPresent(left -> show(quietFrom, left));
    }

    private void show(LocalTime quietFrom, Duration left) {
        Paragraph soon = new Paragraph(getTranslation("cases.edge.soon", quietFrom.toString()));
        soon.addClassName("qs-advice");
        Paragraph over = new Paragraph(getTranslation("cases.edge.over", quietFrom.toString()));
        over.addClassName("qs-problem");
        over.getElement().setAttribute("hidden", true);
        over.getElement().executeJs("setTimeout(() => { this.hidden = false; }, $0)", Math.toIntExact(left.toMillis()));
        getContent().getElement().setAttribute("role", "alert");
        getContent().add(soon, over);
        getContent().setVisible(true);
    }
}
