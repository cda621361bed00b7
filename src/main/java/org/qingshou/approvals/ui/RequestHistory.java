package org.qingshou.approvals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.qingshou.approvals.ApprovalDesk.Step;
import org.qingshou.kernel.BusinessClock;

/** What was done to a request and said about it, the oldest first. */
class RequestHistory extends Composite<UnorderedList> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessClock.DEFAULT_ZONE);

    RequestHistory(List<Step> steps) {
        getContent().addClassName("qs-plain-list");
        steps.forEach(step -> getContent().add(new ListItem(line(step))));
    }

    private Component line(Step step) {
        String absent = step.standsFor();
        String act = getTranslation("request-act." + step.act());
        Span what = new Span(
                absent == null
                        ? getTranslation("approvals.step", TIME.format(step.at()), step.by(), act)
                        : getTranslation("approvals.step.for", TIME.format(step.at()), step.by(), absent, act));
        what.addClassName("qs-soft");
        Div line = new Div(what);
        String words = step.words();
        if (words != null) line.add(new Paragraph(words));
        return line;
    }
}
