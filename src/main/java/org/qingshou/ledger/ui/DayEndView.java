package org.qingshou.ledger.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Optional;
import org.qingshou.access.Roles;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.ledger.dayend.DayEndDesk;
import org.qingshou.ledger.dayend.DayEndRun;
import org.qingshou.ledger.dayend.DayEndState;
import org.qingshou.uikit.DayPicker;
import org.qingshou.uikit.Facts;
import org.qingshou.uikit.LiveRefresh;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.PageBar;
import org.qingshou.uikit.Panel;

/** The business-day close: what was closed last, run the next, and how each run went. */
@Route("day-end")
@Menu(title = "ledger.menu.dayend", order = 55, icon = "vaadin:calendar-clock")
@RolesAllowed({Roles.ADMIN, Roles.MANAGER})
class DayEndView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final DayEndDesk desk;
    private final BusinessClock clock;
    private final Facts facts = new Facts();
    private final DatePicker date = new DayPicker(getTranslation("ledger.dayend.until"));
    private final DayEndSteps steps;
    private final Panel run = new Panel(getTranslation("ledger.dayend.run"));
    private final Grid<DayEndRun> history = new Grid<>();
    private final LiveRefresh live = new LiveRefresh(this, this::refresh);
    private Optional<LocalDate> shown = Optional.empty();

    DayEndView(DayEndDesk desk, BusinessClock clock) {
        this.desk = desk;
        this.clock = clock;
        steps = new DayEndSteps(desk.stepNames());
        Button start = new Button(getTranslation("ledger.dayend.start"), e -> start());
        start.addThemeVariants(ButtonVariant.PRIMARY);
        Div line = new Div(date, start);
        line.addClassName("qs-row");
        Paragraph about = new Paragraph(getTranslation("ledger.dayend.intro"));
        about.addClassName("qs-soft");
        run.setBody(steps);
        history.addColumn(item -> item.date().toString())
                .setHeader(getTranslation("ledger.dayend.date"))
                .setAutoWidth(true);
        history.addComponentColumn(
                        item -> Marks.of(getTranslation("day-end-state." + item.state()), tone(item.state())))
                .setHeader(getTranslation("ledger.import.state"))
                .setAutoWidth(true);
        history.addColumn(item -> Shown.at(item.startedAt())).setHeader(getTranslation("ledger.dayend.started"));
        history.addColumn(item -> Shown.at(item.finishedAt())).setHeader(getTranslation("ledger.dayend.finished"));
        history.addColumn(DayEndRun::startedBy).setHeader(getTranslation("ledger.dayend.by"));
        history.setEmptyStateText(getTranslation("ledger.dayend.none"));
        history.setItems(query -> desk.history(query.getOffset(), query.getLimit()).stream());
        history.addItemClickListener(e -> show(e.getItem().date()));
        getContent().addClassName("qs-page");
        getContent()
                .add(
                        new PageBar(getTranslation("ledger.dayend.title")),
                        new Panel(getTranslation("ledger.dayend.next"), facts, about, line),
                        run,
                        new Panel(getTranslation("ledger.import.history"), history));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = desk.lastClosed();
        date.setValue(desk.lastClosed()
                .map(last -> last.plusDays(1))
                .orElse(clock.today().minusDays(1)));
        live.start();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ledger.dayend.title");
    }

    private void start() {
        LocalDate day = date.getValue();
        if (day == null) return;
        desk.start(day);
        show(day);
    }

    private void show(LocalDate day) {
        shown = Optional.of(day);
        live.start();
    }

    private boolean refresh() {
        facts.clear();
        facts.addFigure(
                getTranslation("ledger.dayend.last"),
                desk.lastClosed().map(LocalDate::toString).orElse(getTranslation("ledger.dayend.never")));
        facts.add(
                getTranslation("ledger.dayend.by-itself"),
                desk.nextByItself().map(Shown::at).orElse(getTranslation("ledger.dayend.by-itself.off")));
        Optional<DayEndRun> found = shown.flatMap(desk::find);
        run.setVisible(found.isPresent());
        found.ifPresent(item -> {
            run.withActions(
                    Marks.of(item.date() + " " + getTranslation("day-end-state." + item.state()), tone(item.state())));
            steps.show(item);
        });
        boolean moves = shown.isPresent() && desk.isMoving(shown.get());
        history.getDataProvider().refreshAll();
        return moves;
    }

    private static Marks.Tone tone(DayEndState state) {
        return switch (state) {
            case RUNNING -> Marks.Tone.INFO;
            case DONE -> Marks.Tone.GOOD;
            case FAILED -> Marks.Tone.BAD;
        };
    }
}
