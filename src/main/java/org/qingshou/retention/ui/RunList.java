package org.qingshou.retention.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.retention.RetentionDesk;
import org.qingshou.retention.RetentionRun;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;
import org.qingshou.uikit.TwoLines;

/** Runs that were proposed, the latest first, each with its log. */
class RunList extends Composite<Div> {
    private final transient RetentionDesk desk;
    private final transient Users users;
    private final transient DateTimeFormatter time;
    private final Grid<RetentionRun> grid = new Grid<>();

    RunList(RetentionDesk desk, Users users, ZoneId zone) {
        this.desk = desk;
        this.users = users;
        this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone);
        grid.addColumn(run -> run.asOf().toString()).setHeader(getTranslation("retention.column.asOf"));
        grid.addComponentColumn(this::state).setHeader(getTranslation("retention.column.state"));
        grid.addComponentColumn(run -> who(run.proposedBy(), run.proposedAt()))
                .setHeader(getTranslation("retention.column.proposed"));
        grid.addComponentColumn(run -> who(run.decidedBy(), run.decidedAt()))
                .setHeader(getTranslation("retention.column.decided"));
        grid.addColumn(this::result)
                .setHeader(getTranslation("retention.column.result"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::log).setHeader(getTranslation("retention.log"));
        PhoneCards.on(
                grid,
                getTranslation("retention.tab.runs"),
                run -> new RowCard(new Span(run.asOf().toString()), "")
                        .soft(users.nameOf(new ActorId(run.proposedBy())))
                        .line(result(run))
                        .marks(List.of(state(run), log(run))));
        grid.setEmptyStateText(getTranslation("retention.runs.none"));
        grid.addClassName("qs-fill");
        getContent().addClassName("qs-stack");
        getContent().add(grid);
    }

    void refresh() {
        grid.setItems(DataProvider.fromCallbacks(
                query -> desk.history(query.getOffset(), query.getLimit()).stream(), query -> desk.countRuns()));
    }

    private Component who(@Nullable String login, @Nullable Instant at) {
        return login == null || at == null
                ? new Span()
                : new TwoLines(users.nameOf(new ActorId(login)), time.format(at));
    }

    private String result(RetentionRun run) {
        return getTranslation(
                "retention.result",
                Long.toString(run.proposed()),
                Long.toString(run.deleted()),
                Long.toString(run.kept()));
    }

    private Component state(RetentionRun run) {
        return Marks.of(
                getTranslation("retention-state." + run.state()),
                switch (run.state()) {
                    case PROPOSED -> Marks.Tone.INFO;
                    case RUNNING -> Marks.Tone.WARN;
                    case DONE -> Marks.Tone.GOOD;
                    case DROPPED -> Marks.Tone.NEUTRAL;
                });
    }

    private Component log(RetentionRun run) {
        Button open = new Button(getTranslation("retention.log"), e -> new LogDialog(desk, run).open());
        open.setAriaLabel(getTranslation("retention.log.of", run.asOf().toString()));
        open.addThemeVariants(ButtonVariant.SMALL);
        return open;
    }
}
