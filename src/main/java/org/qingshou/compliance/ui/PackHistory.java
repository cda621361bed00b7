package org.qingshou.compliance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.qingshou.compliance.PackDesk.Past;
import org.qingshou.compliance.PackState;
import org.qingshou.compliance.PackVersion;
import org.qingshou.compliance.PackWords;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.Said;

/** The versions of the rule pack, the youngest first: who, when, why, what it changes and what it would have decided. */
class PackHistory extends Composite<UnorderedList> {
    private final transient PackWords words;
    private final transient DateTimeFormatter minute;
    private final transient DateTimeFormatter second;
    private final transient Consumer<UUID> withdraw;

    PackHistory(List<Past> versions, PackWords words, ZoneId zone, Consumer<UUID> withdraw) {
        this.words = words;
        this.withdraw = withdraw;
        minute = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone);
        second = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(zone);
        getContent().addClassName("qs-plain-list");
        if (versions.isEmpty()) getContent().add(new ListItem(getTranslation("compliance.packs.none")));
        versions.forEach(past -> getContent().add(item(past)));
    }

    private ListItem item(Past past) {
        PackVersion version = past.version();
        Span name =
                new Span(getTranslation("compliance.packs.head", version.name(), words.day(version.effectiveFrom())));
        name.addClassName("qs-strong");
        Div head = new Div(name, Marks.of(getTranslation("pack-state." + version.state()), tone(version.state())));
        head.addClassName("qs-marks");
        UnorderedList changes = new UnorderedList();
        version.changes().stream()
                .map(words::change)
                .forEach(line -> changes.add(new ListItem(Said.of(this, line.key(), line.args()))));
        Details run =
                new Details(getTranslation("compliance.packs.run"), new TrialFigures(version.dryRun(), words, second));
        ListItem item = new ListItem(
                head,
                soft(getTranslation("compliance.packs.by", past.by(), minute.format(version.proposedAt()))),
                new Paragraph(version.reason()),
                changes,
                run);
        String decider = past.decidedBy();
        var decidedAt = version.decidedAt();
        if (decider != null && decidedAt != null)
            item.add(soft(getTranslation("compliance.packs.decided", decider, minute.format(decidedAt))));
        if (version.state() == PackState.PROPOSED) item.add(waiting(past));
        return item;
    }

    private Div waiting(Past past) {
        Div actions = new Div();
        actions.addClassName("qs-actions");
        past.request().ifPresent(request -> {
            Anchor open = new Anchor("approvals/" + request, getTranslation("compliance.packs.request"));
            open.setRouterIgnore(false);
            actions.add(open);
        });
        if (past.own())
            actions.add(new Button(
                    getTranslation("compliance.packs.withdraw"),
                    e -> withdraw.accept(past.version().id())));
        return actions;
    }

    private static Marks.Tone tone(PackState state) {
        return switch (state) {
            case PROPOSED -> Marks.Tone.WARN;
            case APPROVED -> Marks.Tone.GOOD;
            case REJECTED -> Marks.Tone.BAD;
            case WITHDRAWN -> Marks.Tone.NEUTRAL;
        };
    }

    private static Paragraph soft(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("qs-soft");
        return line;
    }
}
