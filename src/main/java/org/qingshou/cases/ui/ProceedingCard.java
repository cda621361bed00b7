package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import org.qingshou.cases.LegalCostKind.Way;
import org.qingshou.cases.LegalDesk;
import org.qingshou.cases.Proceeding;
import org.qingshou.cases.ProceedingResult;
import org.qingshou.cases.ProceedingState;
import org.qingshou.uikit.TwoLines;

/** One proceeding: court and number, its stages with their days, the days to come, what it has cost, what can be recorded. */
class ProceedingCard extends Composite<Div> {
    private final transient LegalForms forms;
    private final transient Proceeding proceeding;

    ProceedingCard(LegalDesk.Entry entry, LocalDate today, boolean records, LegalForms forms) {
        this.forms = forms;
        proceeding = entry.proceeding();
        String number = proceeding.number();
        Div head = new Div(
                new TwoLines(
                        getTranslation(
                                "legal.card",
                                getTranslation("proceeding-kind." + proceeding.kind()),
                                proceeding.court()),
                        getTranslation(
                                "legal.card.more",
                                number == null ? getTranslation("legal.no-number") : number,
                                proceeding.claimed().shown(),
                                Integer.toString(proceeding.loans().size()),
                                entry.proposedBy())),
                LegalMarks.state(this, proceeding.state()));
        head.addClassName("qs-line");
        getContent().addClassNames("qs-card", "qs-stack");
        getContent().add(head, stages(), new ProceedingResults(proceeding), days(today, records), costs());
        if (records) getContent().add(acts());
    }

    private UnorderedList stages() {
        UnorderedList list = new UnorderedList();
        for (Proceeding.Stage stage : proceeding.stages()) {
            String reference = stage.reference();
            String words = getTranslation("proceeding-state." + stage.state());
            list.add(new ListItem(
                    reference == null
                            ? getTranslation("legal.stage", stage.on().toString(), words)
                            : getTranslation("legal.stage.paper", stage.on().toString(), words, reference)));
        }
        return list;
    }

    private Div days(LocalDate today, boolean records) {
        Div days = new Div();
        days.addClassName("qs-stack");
        days.setVisible(!proceeding.openDeadlines().isEmpty());
        for (Proceeding.Deadline day : proceeding.openDeadlines()) {
            Div line = new Div(LegalMarks.day(this, day.kind(), day.on(), today));
            line.addClassName("qs-line");
            if (records)
                line.add(LegalFields.small(getTranslation("legal.met"), () -> forms.met(proceeding.id(), day.id())));
            days.add(line);
        }
        return days;
    }

    private Paragraph costs() {
        Paragraph sums = new Paragraph(getTranslation(
                "legal.costs",
                paid(Way.ADVANCE),
                paid(Way.FEE),
                paid(Way.REFUND),
                proceeding.net().shown()));
        sums.setVisible(!proceeding.costs().isEmpty());
        return sums;
    }

    private String paid(Way way) {
        return proceeding.paid(way).shown();
    }

    private Div acts() {
        Div acts = new Div();
        acts.addClassName("qs-actions");
        ProceedingState state = proceeding.state();
        if (!state.recordable(proceeding.kind()).isEmpty())
            acts.add(
                    LegalFields.small(getTranslation("legal.record"), () -> forms.stage(proceeding)),
                    LegalFields.small(getTranslation("legal.day.set"), () -> forms.deadline(proceeding.id())));
        if (!ProceedingResult.between(proceeding.kind(), state).isEmpty())
            acts.add(LegalFields.small(getTranslation("legal.result.record"), () -> forms.result(proceeding)));
        if (state != ProceedingState.PROPOSED && state != ProceedingState.REJECTED)
            acts.add(LegalFields.small(getTranslation("legal.cost"), () -> forms.cost(proceeding.id())));
        return acts;
    }
}
