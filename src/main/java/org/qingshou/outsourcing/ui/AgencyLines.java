package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.qingshou.outsourcing.ReconciliationDesk;
import org.qingshou.outsourcing.ReconciliationView;
import org.qingshou.uikit.LiveRefresh;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.Notes;
import org.qingshou.uikit.Panel;
import org.qingshou.uikit.RowCard;

/** How the comparison stands with each agency that may have something of ours; a manager begins one. */
class AgencyLines extends Composite<Div> {
    private final transient ReconciliationDesk desk;
    private final transient Runnable compared;
    private final transient LiveRefresh live = new LiveRefresh(this, this::draw);
    private final boolean acts;
    private final Div lines = new Div();
    private boolean running;

    /** @param compared told when a comparison that was seen running has come to its end */
    AgencyLines(ReconciliationDesk desk, Runnable compared) {
        this.desk = desk;
        this.compared = compared;
        acts = desk.mayAct();
        lines.addClassName("qs-stack");
        getContent().add(new Panel(getTranslation("outsourcing.compare.title"), lines));
    }

    void refresh() {
        live.start();
    }

    private boolean draw() {
        List<ReconciliationView> agencies = desk.agencies();
        lines.removeAll();
        agencies.forEach(agency -> lines.add(line(agency)));
        if (agencies.isEmpty()) lines.add(new Span(getTranslation("outsourcing.compare.none")));
        boolean before = running;
        running = agencies.stream().anyMatch(agency -> agency.state() == ReconciliationView.State.RUNNING);
        if (before && !running) compared.run();
        return running;
    }

    private Component line(ReconciliationView agency) {
        Div marks = new Div(state(agency));
        if (agency.open() > 0)
            marks.add(Marks.of(
                    getTranslation("outsourcing.compare.open", Integer.toString(agency.open())), Marks.Tone.WARN));
        if (acts) marks.add(begin(agency));
        return new RowCard(new Span(agency.agencyName()), "")
                .soft(last(agency))
                .marks(marks.getChildren().toList());
    }

    private String last(ReconciliationView agency) {
        String done = agency.lastDone() == null
                ? getTranslation("outsourcing.compare.never")
                : getTranslation("outsourcing.compare.last", Shown.moment(agency.lastDone()));
        boolean counted = agency.state() == ReconciliationView.State.DONE;
        return Shown.joined(
                done,
                counted ? getTranslation("outsourcing.compare.listed", Integer.toString(agency.listed())) : null,
                agency.problem());
    }

    private Component state(ReconciliationView agency) {
        ReconciliationView.State state = agency.state();
        if (state == null) return Marks.of(getTranslation("reconciliation-state.NONE"), Marks.Tone.NEUTRAL);
        return Marks.of(
                getTranslation("reconciliation-state." + state),
                switch (state) {
                    case RUNNING -> Marks.Tone.INFO;
                    case DONE -> Marks.Tone.GOOD;
                    case FAILED -> Marks.Tone.BAD;
                });
    }

    private Component begin(ReconciliationView agency) {
        Button button = new Button(getTranslation("outsourcing.compare.begin"), e -> begin(agency.agencyCode()));
        button.setAriaLabel(getTranslation("outsourcing.compare.begin.of", agency.agencyName()));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void begin(String agency) {
        desk.compareNow(agency);
        Notes.done(getTranslation("outsourcing.compare.begun"));
        refresh();
    }
}
