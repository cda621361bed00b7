package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.strategy.LadderPolicy;
import org.qingshou.strategy.PolicyDesk.Past;
import org.qingshou.strategy.PolicyDesk.Shown;
import org.qingshou.strategy.PolicyDifference;
import org.qingshou.uikit.Said;

/** The versions of a branch's policy, the youngest first, each with what it changed and who made and approved it. */
class PolicyHistory extends Composite<UnorderedList> {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessClock.DEFAULT_ZONE);

    PolicyHistory(Shown shown, LadderPolicy standard) {
        getContent().addClassName("qs-plain-list");
        List<Past> history = shown.history();
        if (history.isEmpty()) getContent().add(new ListItem(getTranslation("strategy.policy.history.none")));
        for (int i = 0; i < history.size(); i++) {
            LadderPolicy before =
                    i + 1 < history.size() ? history.get(i + 1).version().policy() : standard;
            getContent().add(item(history.get(i), before));
        }
    }

    private ListItem item(Past past, LadderPolicy before) {
        Span head = new Span(getTranslation(
                "strategy.policy.version",
                Integer.toString(past.version().version()),
                MINUTE.format(past.version().at()),
                past.by()));
        head.addClassName("qs-strong");
        ListItem item = new ListItem(new Paragraph(head));
        String second = past.approvedBy();
        if (second != null) item.add(soft(getTranslation("strategy.policy.approvedBy", second)));
        if (past.version().inherits()) item.add(soft(getTranslation("strategy.policy.line.inherits")));
        UnorderedList lines = new UnorderedList();
        PolicyDifference.lines(before, past.version().policy())
                .forEach(line -> lines.add(new ListItem(Said.of(this, line.key(), line.args()))));
        item.add(lines);
        return item;
    }

    private static Paragraph soft(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("qs-soft");
        return line;
    }
}
