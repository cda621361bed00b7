package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.qingshou.cases.CasePage;
import org.qingshou.compliance.Decisions;
import org.qingshou.compliance.Verdict;
import org.qingshou.uikit.EmptyState;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.TwoLines;

/** What the guard decided about acts on this case, newest first. */
class DecisionsTab extends Composite<Div> {
    private static final int SHOWN = 50;

    DecisionsTab(CaseTools tools, CasePage page) {
        List<Decisions.Entry> decisions = tools.desk().decisions(page.header().id(), SHOWN);
        if (decisions.isEmpty()) {
            getContent().add(new EmptyState(getTranslation("cases.decisions.empty")));
            return;
        }
        DateTimeFormatter time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(page.zone());
        UnorderedList list = new UnorderedList();
        list.addClassName("qs-plain-list");
        decisions.forEach(entry -> list.add(new ListItem(line(tools, entry, time))));
        getContent().add(list);
    }

    private Component line(CaseTools tools, Decisions.Entry entry, DateTimeFormatter time) {
        String reasons = entry.breaches().stream()
                .map(breach -> breach.ruleId() + " " + tools.words().title(breach.ruleId(), getLocale()))
                .collect(Collectors.joining(" · "));
        String act = getTranslation("contact-action." + entry.action()) + " · "
                + getTranslation("purpose." + entry.purpose());
        Marks.Tone tone = entry.verdict() == Verdict.ALLOW ? Marks.Tone.GOOD : Marks.Tone.BAD;
        Div line = new Div(
                new TwoLines(act, time.format(entry.at()) + (reasons.isEmpty() ? "" : " · " + reasons)),
                Marks.of(getTranslation("verdict." + entry.verdict()), tone));
        line.addClassNames("qs-card", "qs-line");
        return line;
    }
}
