package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.ledger.LoanClock;
import org.qingshou.ledger.LoanClockEvent;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.TwoLines;

/** One clock: what it is about, how long it still runs, what has moved it. */
class ClockCard extends Composite<Div> {
    private final LocalDate today;

    ClockCard(LoanClock clock, LocalDate today) {
        this.today = today;
        String guarantor = clock.guarantor();
        String about = guarantor == null
                ? getTranslation(
                        "cases.clocks.of", clock.loanNo(), clock.dueOn().toString())
                : getTranslation(
                        "cases.clocks.guarantor",
                        clock.loanNo(),
                        guarantor,
                        clock.dueOn().toString());
        Div head = new Div(new TwoLines(getTranslation("clock-kind." + clock.kind()), about), mark(clock));
        head.addClassName("qs-line");
        getContent().add(head, history(clock.events()));
        getContent().addClassName("qs-card");
    }

    private Badge mark(LoanClock clock) {
        LocalDate closed = clock.closedOn();
        if (closed != null)
            return Marks.of(getTranslation("cases.clocks.closed", closed.toString()), Marks.Tone.NEUTRAL);
        LocalDate stopped = clock.stoppedOn();
        if (stopped != null) return Marks.of(getTranslation("cases.clocks.kept", stopped.toString()), Marks.Tone.GOOD);
        long left = ChronoUnit.DAYS.between(today, clock.dueOn());
        if (left < 0) return Marks.of(getTranslation("cases.clocks.over", Long.toString(-left)), Marks.Tone.BAD);
        String words = left == 0
                ? getTranslation("cases.clocks.last-day")
                : getTranslation("cases.clocks.left", Long.toString(left));
        return Marks.of(words, tone(clock.alert()));
    }

    private static Marks.Tone tone(@Nullable Integer alert) {
        if (alert == null) return Marks.Tone.NEUTRAL;
        return alert <= 30 ? Marks.Tone.BAD : Marks.Tone.WARN;
    }

    private Component history(List<LoanClockEvent> events) {
        UnorderedList list = new UnorderedList();
        for (LoanClockEvent event : events)
            list.add(new ListItem(getTranslation(
                    event.proven()
                            ? "cases.clocks.proven"
                            : event.waiting() ? "cases.clocks.waiting" : "cases.clocks.unproven",
                    event.on().toString(),
                    getTranslation("clock-event." + event.kind()),
                    getTranslation("clock-proof." + event.proof()),
                    event.reference())));
        list.setVisible(!events.isEmpty());
        return list;
    }
}
