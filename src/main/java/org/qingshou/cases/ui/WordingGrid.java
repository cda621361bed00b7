package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Users;
import org.qingshou.cases.wording.Wording;
import org.qingshou.cases.wording.WordingDesk;
import org.qingshou.kernel.ActorId;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;
import org.qingshou.uikit.TwoLines;

/** Versions with who wrote and who allowed them; one in use can be looked at and changed. */
class WordingGrid extends Grid<Wording> {
    private final transient WordingDesk desk;
    private final transient Users users;
    private final transient DateTimeFormatter time;
    private final boolean writes;
    private final transient Consumer<Wording> change;

    WordingGrid(WordingDesk desk, Users users, ZoneId zone, boolean writes, Consumer<Wording> change) {
        this.desk = desk;
        this.users = users;
        this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone);
        this.writes = writes;
        this.change = change;
        addColumn(this::name).setHeader(getTranslation("cases.wording.kind"));
        addComponentColumn(this::state)
                .setHeader(getTranslation("cases.wording.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(row -> who(row.proposedBy(), row.proposedAt()))
                .setHeader(getTranslation("cases.wording.proposedBy"));
        addComponentColumn(row -> who(row.decidedBy(), row.decidedAt()))
                .setHeader(getTranslation("cases.wording.decidedBy"));
        addComponentColumn(row -> acts(row, "qs-actions")).setHeader(getTranslation("cases.wording.acts"));
        PhoneCards.on(
                this,
                getTranslation("cases.wording.title"),
                row -> new RowCard(new Span(name(row)), "").marks(List.of(state(row), acts(row, "qs-marks"))));
    }

    private String name(Wording row) {
        return getTranslation(
                "cases.wording.version",
                getTranslation("cases.wording.kind." + row.text().kind()),
                row.text().version());
    }

    private Component state(Wording row) {
        Marks.Tone tone = switch (row.state()) {
            case IN_USE -> Marks.Tone.GOOD;
            case PROPOSED -> Marks.Tone.INFO;
            case REJECTED -> Marks.Tone.BAD;
            case REPLACED -> Marks.Tone.NEUTRAL;
        };
        return Marks.of(getTranslation("cases.wording.state." + row.state()), tone);
    }

    private Component who(@Nullable ActorId by, @Nullable Instant at) {
        return by == null || at == null
                ? new Span(getTranslation("cases.wording.product"))
                : new TwoLines(users.nameOf(by), time.format(at));
    }

    private Component acts(Wording row, String style) {
        Div all = new Div(button("cases.wording.look", row, () -> new WordingLook(desk, row.text()).open(name(row))));
        if (writes && row.state() == Wording.State.IN_USE)
            all.add(button("cases.wording.change", row, () -> change.accept(row)));
        all.addClassName(style);
        return all;
    }

    private Button button(String key, Wording row, Runnable act) {
        Button button = new Button(getTranslation(key), e -> act.run());
        button.setAriaLabel(getTranslation("cases.wording.of", getTranslation(key), name(row)));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
