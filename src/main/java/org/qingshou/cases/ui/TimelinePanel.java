package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.CaseDesk;
import org.qingshou.cases.Timeline;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.EmptyState;
import org.qingshou.uikit.Panel;
import org.qingshou.uikit.Said;

/** What happened in the case, newest first, by kind. */
class TimelinePanel extends Composite<Div> {
    private static final String AGENCY = "agency:";

    private static final int SHOWN = 100;

    private final transient CaseDesk desk;
    private final transient CaseId caseId;
    private final transient DateTimeFormatter time;
    private final Div lines = new Div();

    TimelinePanel(CaseDesk desk, CaseId caseId, ZoneId zone) {
        this.desk = desk;
        this.caseId = caseId;
        time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone);
        Select<Timeline.Kind> kind = new Select<>();
        kind.setLabel(getTranslation("cases.timeline.kind"));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("cases.timeline.all"));
        kind.setItems(Timeline.Kind.values());
        kind.setItemLabelGenerator(
                item -> getTranslation(item == null ? "cases.timeline.all" : "timeline-kind." + item));
        kind.addValueChangeListener(e -> show(e.getValue()));
        Panel panel = new Panel(getTranslation("cases.timeline.title"), kind, lines);
        getContent().addClassName("qs-timeline-panel");
        getContent().add(panel);
        show(null);
    }

    private void show(Timeline.@Nullable Kind kind) {
        List<CaseDesk.Told> told = desk.timeline(caseId, kind, SHOWN);
        lines.removeAll();
        if (told.isEmpty()) {
            lines.add(new EmptyState(getTranslation("cases.timeline.empty")));
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("qs-timeline");
        told.forEach(line -> list.add(item(line)));
        lines.add(list);
    }

    private ListItem item(CaseDesk.Told told) {
        Timeline.Entry entry = told.entry();
        Span what = new Span(Said.of(this, entry.key(), entry.args()));
        Paragraph when = new Paragraph(time.format(entry.at()) + " · " + by(told));
        when.addClassName("qs-soft");
        ListItem item = new ListItem(what, when);
        String note = entry.note();
        if (note != null) {
            Paragraph text = new Paragraph(note);
            text.addClassName("qs-note");
            item.add(text);
        }
        return item;
    }

    private String by(CaseDesk.Told told) {
        String actor = told.entry().actor().value();
        if (actor.startsWith("system:")) return getTranslation("cases.timeline.system");
        return actor.startsWith(AGENCY)
                ? getTranslation("cases.timeline.agency", actor.substring(AGENCY.length()))
                : told.by();
    }
}
