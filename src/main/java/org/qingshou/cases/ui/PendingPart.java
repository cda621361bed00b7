package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.qingshou.approvals.ApprovalDesk;
import org.qingshou.approvals.RequestState;
import org.qingshou.cases.CasePage;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.Panel;
import org.qingshou.uikit.Said;

/** What waits for a second person on this case, with whose turn it is; and the word for a button that waits with it. */
class PendingPart extends Composite<Panel> {
    PendingPart(CasePage page) {
        UnorderedList list = new UnorderedList();
        list.addClassName("qs-plain-list");
        page.pending().forEach(row -> list.add(new ListItem(line(row))));
        getContent().setBody(list);
    }

    @Override
    protected Panel initContent() {
        return new Panel(getTranslation("cases.pending.title"));
    }

    private Component line(ApprovalDesk.Row row) {
        Anchor open = new Anchor("approvals/" + row.id(), Said.of(this, row.about()));
        Span who = new Span(getTranslation(
                "cases.pending.line",
                getTranslation("approval." + row.kind()),
                row.maker(),
                Long.toString(row.days())));
        who.addClassName("qs-soft");
        Div lines = new Div(open, who);
        lines.addClassName("qs-two-lines");
        boolean waits = row.state() == RequestState.PENDING;
        Div line = new Div(
                lines,
                Marks.of(getTranslation("approvals.state." + row.state()), waits ? Marks.Tone.INFO : Marks.Tone.WARN));
        line.addClassName("qs-line");
        return line;
    }

    /** Where a request of this kind waits, its button stands there disabled with the reason beside it. */
    static void block(CasePage page, Button button, Div beside, String kind) {
        if (!page.waits(kind)) return;
        button.setEnabled(false);
        Span why = new Span(button.getTranslation("cases.pending.waits", button.getTranslation("approval." + kind)));
        why.addClassName("qs-soft");
        beside.add(why);
    }
}
