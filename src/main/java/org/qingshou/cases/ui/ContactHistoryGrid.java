package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.qingshou.access.Users;
import org.qingshou.cases.ContactHistory.Line;
import org.qingshou.kernel.ActorId;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;
import org.qingshou.uikit.TwoLines;

/** Acts towards one person, one a row; cards on a phone. */
class ContactHistoryGrid extends Grid<Line> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final transient Users users;

    ContactHistoryGrid(Users users) {
        this.users = users;
        addColumn(line -> TIME.format(line.time()))
                .setHeader(getTranslation("cases.trail.time"))
                .setWidth("10.5rem")
                .setFlexGrow(0);
        addComponentColumn(ContactHistoryGrid::toCase)
                .setHeader(getTranslation("cases.trail.case"))
                .setWidth("11rem")
                .setFlexGrow(0);
        addComponentColumn(line -> new TwoLines(
                        getTranslation("contact-action." + line.action()), getTranslation("purpose." + line.purpose())))
                .setHeader(getTranslation("cases.trail.act"))
                .setFlexGrow(2);
        addColumn(line -> Objects.requireNonNullElse(line.number(), "—"))
                .setHeader(getTranslation("cases.trail.number"))
                .setWidth("9rem")
                .setFlexGrow(0);
        addColumn(this::who).setHeader(getTranslation("cases.trail.who"));
        addComponentColumn(this::state)
                .setHeader(getTranslation("cases.trail.state"))
                .setWidth("9rem")
                .setFlexGrow(0);
        addComponentColumn(line -> new TwoLines(said(line), String.join(" ", line.rules())))
                .setHeader(getTranslation("cases.trail.verdict"));
        addColumn(this::outcome).setHeader(getTranslation("cases.trail.outcome"));
        PhoneCards.on(this, getTranslation("cases.trail.title"), this::card);
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        setEmptyStateText(getTranslation("cases.trail.empty"));
        addClassName("qs-tall-grid");
    }

    private String who(Line line) {
        ActorId second = line.second();
        String first = users.nameOf(line.by());
        return second == null ? first : first + " · " + users.nameOf(second);
    }

    private Badge state(Line line) {
        Marks.Tone tone = switch (line.state()) {
            case DONE -> Marks.Tone.GOOD;
            case UNCLEARED -> Marks.Tone.BAD;
            case REFUSED, LAPSED -> Marks.Tone.WARN;
            case ABANDONED, OPEN -> Marks.Tone.NEUTRAL;
        };
        return Marks.of(getTranslation("act-state." + line.state()), tone);
    }

    private String said(Line line) {
        return line.verdict() == null
                ? getTranslation("cases.trail.unasked")
                : getTranslation("verdict." + line.verdict());
    }

    private String outcome(Line line) {
        String outcome = line.outcome();
        if (outcome == null) return "—";
        String notice = line.noticeNo();
        return getTranslation("outcome." + outcome) + (notice == null ? "" : " · " + notice);
    }

    private static Anchor toCase(Line line) {
        Anchor link = new Anchor("cases/" + line.caseId(), line.caseNo());
        link.setRouterIgnore(false);
        return link;
    }

    private Component card(Line line) {
        return new RowCard(toCase(line), TIME.format(line.time()))
                .line(getTranslation("contact-action." + line.action()) + " · "
                        + getTranslation("purpose." + line.purpose()))
                .soft(who(line) + " · " + Objects.requireNonNullElse(line.number(), "—"))
                .soft(said(line) + " " + String.join(" ", line.rules()) + " · " + outcome(line))
                .marks(List.of(state(line)));
    }
}
