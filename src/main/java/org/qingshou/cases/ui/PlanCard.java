package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.qingshou.cases.InstalmentState;
import org.qingshou.cases.PlanDesk;
import org.qingshou.cases.PlanState;
import org.qingshou.cases.PlanView;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.TwoLines;

/** One plan: how it stands, what comes next, and its instalments to look at. */
class PlanCard extends Composite<Div> {
    private final CaseTools tools;
    private final CaseId id;
    private final Runnable changed;

    PlanCard(CaseTools tools, CaseId id, PlanDesk.PlanLine line, Runnable changed) {
        this.tools = tools;
        this.id = id;
        this.changed = changed;
        PlanView plan = line.plan();
        Div head = new Div(
                new TwoLines(
                        getTranslation(
                                "cases.plans.line",
                                plan.amount().shown(),
                                Integer.toString(plan.instalments().size()),
                                plan.first().toString(),
                                plan.last().toString()),
                        received(line)),
                mark(line));
        head.addClassName("qs-line");
        getContent().addClassNames("qs-card", "qs-stack");
        getContent().add(head);
        if (plan.state() == PlanState.ACTIVE) performed(plan);
        getContent()
                .add(new Details(getTranslation("cases.plans.instalments"), new InstalmentTable(plan.instalments())));
    }

    private void performed(PlanView plan) {
        plan.next()
                .ifPresent(next -> getContent()
                        .add(new Paragraph(getTranslation(
                                next.state() == InstalmentState.MISSED ? "cases.plans.missed" : "cases.plans.next",
                                next.dueOn().toString(),
                                next.open().shown(),
                                Long.toString(plan.missed())))));
        soft(getTranslation("cases.plans.stops"));
        if (tools.plans().mayCancel(id)) {
            Button end = new Button(
                    getTranslation("cases.plans.cancel"), e -> new PlanEnding(this, tools, plan, changed).open());
            end.addThemeVariants(ButtonVariant.SMALL);
            getContent().add(new Div(end));
        }
    }

    private String received(PlanDesk.PlanLine line) {
        String money = line.plan().received().shown();
        return line.decidedBy().isEmpty()
                ? getTranslation("cases.plans.received", money, line.proposedBy())
                : getTranslation("cases.plans.decided", money, line.proposedBy(), line.decidedBy());
    }

    private void soft(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("qs-soft");
        getContent().add(note);
    }

    private Component mark(PlanDesk.PlanLine line) {
        if (line.sentBack()) return Marks.of(getTranslation("cases.plans.sentBack"), Marks.Tone.WARN);
        Marks.Tone tone = switch (line.plan().state()) {
            case PROPOSED -> Marks.Tone.WARN;
            case ACTIVE -> Marks.Tone.INFO;
            case COMPLETED -> Marks.Tone.GOOD;
            case BROKEN -> Marks.Tone.BAD;
            case REJECTED, CANCELLED -> Marks.Tone.NEUTRAL;
        };
        return Marks.of(getTranslation("plan-state." + line.plan().state()), tone);
    }
}
