package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.qingshou.cases.ClockDesk;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.ledger.LoanClock;
import org.qingshou.ledger.LoanClockEvent;
import org.qingshou.uikit.EmptyState;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.TwoLines;

/** Until when a court helps and a guarantor is bound, what has moved each clock, and a place to record what happened. */
class ClocksTab extends Composite<Div> {
    private final LocalDate today;

    ClocksTab(ClockDesk desk, BusinessClock clock, CaseId id, Runnable changed) {
        today = clock.today();
        getContent().addClassName("qs-stack");
        List<LoanClock> clocks = desk.of(id);
        if (clocks.isEmpty()) getContent().add(new EmptyState(getTranslation("cases.clocks.empty")));
        boolean records = desk.mayRecord(id);
        for (LoanClock each : clocks) {
            Div card = card(each);
            if (records) {
                Button record = new Button(
                        getTranslation("cases.clocks.record"),
                        e -> new ClockEventDialog(desk, id, each, today, changed).open());
                record.addThemeVariants(ButtonVariant.SMALL);
                card.add(record);
            }
            getContent().add(card);
        }
    }

    private Div card(LoanClock clock) {
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
        Div card = new Div(head, history(clock.events()));
        card.addClassName("qs-card");
        return card;
    }

    private Badge mark(LoanClock clock) {
        LocalDate stopped = clock.stoppedOn();
        if (stopped != null) return Marks.of(getTranslation("cases.clocks.kept", stopped.toString()), Marks.Tone.GOOD);
        long left = ChronoUnit.DAYS.between(today, clock.dueOn());
        if (left < 0) return Marks.of(getTranslation("cases.clocks.over", Long.toString(-left)), Marks.Tone.BAD);
        String words = left == 0
                ? getTranslation("cases.clocks.last-day")
                : getTranslation("cases.clocks.left", Long.toString(left));
        return Marks.of(words, tone(clock.alert()));
    }

    private static Marks.Tone tone(@org.jspecify.annotations.Nullable Integer alert) {
        if (alert == null) return Marks.Tone.NEUTRAL;
        return alert <= 30 ? Marks.Tone.BAD : Marks.Tone.WARN;
    }

    private Component history(List<LoanClockEvent> events) {
        UnorderedList list = new UnorderedList();
        for (LoanClockEvent event : events)
            list.add(new ListItem(getTranslation(
                    event.proven() ? "cases.clocks.proven" : "cases.clocks.unproven",
                    event.on().toString(),
                    getTranslation("clock-event." + event.kind()),
                    getTranslation("clock-proof." + event.proof()),
                    event.reference())));
        list.setVisible(!events.isEmpty());
        return list;
    }
}
