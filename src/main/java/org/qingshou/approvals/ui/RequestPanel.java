package org.qingshou.approvals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.qingshou.approvals.ApprovalDesk.Detail;
import org.qingshou.approvals.RequestState;
import org.qingshou.approvals.subject.Line;
import org.qingshou.uikit.Panel;
import org.qingshou.uikit.Said;

/** One request with all that is needed to decide: what, why, on what evidence, to what effect, and what changed since. */
class RequestPanel extends Composite<Div> {
    RequestPanel(Detail detail) {
        Panel panel = new Panel(said(detail.title()));
        boolean levels =
                detail.row().state() == RequestState.PENDING && detail.row().levels() > 1;
        Component state = RequestMarks.state(this, detail.row().state());
        panel.withActions(
                levels ? new Component[] {RequestMarks.level(this, detail.row()), state} : new Component[] {state});
        Div body = new Div();
        body.addClassName("qs-stack");
        body.add(new Paragraph(getTranslation(
                "approvals.asked.by",
                getTranslation("approval." + detail.row().kind()),
                detail.row().maker(),
                Long.toString(detail.row().days()))));
        Long left = detail.row().daysLeft();
        if (left != null) body.add(new Paragraph(getTranslation("approvals.expires", Long.toString(left))));
        body.add(new H3(getTranslation("approvals.why")), new Paragraph(reason(detail)));
        body.add(new H3(getTranslation("approvals.evidence")), lines(detail.evidence()));
        body.add(new H3(getTranslation("approvals.effect")), new Paragraph(said(detail.effect())));
        if (!detail.changed().isEmpty()) {
            Div changed = new Div(new H3(getTranslation("approvals.changed")), lines(detail.changed()));
            changed.addClassName("qs-refusal");
            body.add(changed);
        }
        answer(detail, body);
        if (!detail.route().isEmpty()) body.add(new Anchor(detail.route(), getTranslation(linkKey(detail.route()))));
        panel.setBody(body);
        getContent().add(panel);
    }

    /** Not every request is about a case: versions of rules, imports and deletions have pages of their own. */
    static String linkKey(String route) {
        return route.startsWith("cases/") ? "approvals.record" : "approvals.record.other";
    }

    private void answer(Detail detail, Div body) {
        body.add(new H3(getTranslation("approvals.history")), new RequestHistory(detail.history()));
        String whyNot = detail.whyNot();
        if (whyNot == null) return;
        Paragraph blocked = new Paragraph(getTranslation(whyNot));
        blocked.addClassName("qs-soft");
        body.add(blocked);
    }

    private String reason(Detail detail) {
        return detail.reason().isBlank() ? getTranslation("approvals.why.none") : detail.reason();
    }

    private Component lines(List<Line> lines) {
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(said(line))));
        return list;
    }

    private String said(Line line) {
        return Said.of(this, line.key(), line.args());
    }
}
