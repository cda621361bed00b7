package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import org.qingshou.cases.ClockDesk;
import org.qingshou.cases.ContactDesk;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.ledger.LoanClock;
import org.qingshou.uikit.EmptyState;

/** Until when a court helps and a guarantor is bound, what has moved each clock, and a place to record what happened. */
class ClocksTab extends Composite<Div> {
    private final ClockDesk desk;
    private final ContactDesk contacts;
    private final CaseId id;
    private final Runnable changed;
    private final LocalDate today;

    ClocksTab(ClockDesk desk, ContactDesk contacts, BusinessClock clock, CaseId id, Runnable changed) {
        this.desk = desk;
        this.contacts = contacts;
        this.id = id;
        this.changed = changed;
        today = clock.today();
        getContent().addClassName("qs-stack");
        List<LoanClock> clocks = desk.of(id);
        if (clocks.isEmpty()) getContent().add(new EmptyState(getTranslation("cases.clocks.empty")));
        boolean records = desk.mayRecord(id);
        for (LoanClock each : clocks) {
            ClockCard card = new ClockCard(each, today);
            if (records && each.runs()) card.getContent().add(acts(each));
            getContent().add(card);
        }
    }

    private Div acts(LoanClock clock) {
        Div acts = new Div(small(
                "cases.clocks.record", () -> new ClockEventDialog(desk, contacts, id, clock, today, changed).open()));
        if (clock.guarantor() != null)
            acts.add(small("cases.clocks.term", () -> ClockTermDialog.open(this, desk, contacts, id, clock, changed)));
        acts.addClassName("qs-actions");
        return acts;
    }

    private Button small(String key, Runnable act) {
        Button button = new Button(getTranslation(key), e -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
