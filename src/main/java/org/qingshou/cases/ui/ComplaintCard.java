package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.qingshou.cases.ComplaintState;
import org.qingshou.cases.ComplaintView;
import org.qingshou.cases.Finding;
import org.qingshou.uikit.TwoLines;

/** One complaint with its clocks and what can be done about it now. */
class ComplaintCard extends Composite<Div> {
    private final CaseTools tools;
    private final ComplaintView complaint;
    private final Runnable changed;

    ComplaintCard(CaseTools tools, ComplaintView complaint, LocalDate today, boolean works, Runnable changed) {
        this.tools = tools;
        this.complaint = complaint;
        this.changed = changed;
        Div line = new Div(
                new TwoLines(
                        getTranslation("complaint-kind." + complaint.kind()),
                        getTranslation(
                                "cases.complaint.line",
                                complaint.receivedOn().toString(),
                                getTranslation("complaint-source." + complaint.source()),
                                getTranslation("severity." + complaint.kind().severity()))),
                ComplaintMarks.of(this, complaint, today));
        line.addClassName("qs-line");
        getContent().addClassName("qs-card");
        getContent().add(line, new Paragraph(complaint.words()));
        String again = getTranslation("cases.complaint.again", Integer.toString(complaint.joined()));
        if (complaint.joined() > 0) getContent().add(new Paragraph(again));
        if (complaint.answer() != null) getContent().add(new Paragraph(complaint.answer()));
        getContent().add(new Anchor("contact-history/" + complaint.person(), getTranslation("cases.trail.open")));
        getContent().add(new ComplaintPapers(tools, complaint, works, changed));
        if (works && complaint.open()) getContent().add(acts());
    }

    private Component acts() {
        Div acts = new Div();
        acts.addClassName("qs-actions");
        if (complaint.state() == ComplaintState.RECEIVED)
            acts.add(act("cases.complaint.acknowledge", () -> {
                tools.grievances().acknowledge(complaint.caseId(), complaint.id());
                changed.run();
            }));
        if (tools.grievances().answers()) acts.add(act("cases.complaint.answer", this::answer));
        if (tools.grievances().answers() && complaint.extendable())
            acts.add(act(
                    "cases.complaint.extend",
                    () -> GrievanceForms.say(
                            this,
                            "cases.complaint.extend",
                            "cases.complaint.extend.reason",
                            changed,
                            why -> tools.grievances().extend(complaint.caseId(), complaint.id(), why))));
        acts.add(act(
                "cases.complaint.withdraw",
                () -> GrievanceForms.say(
                        this,
                        "cases.complaint.withdraw",
                        "cases.grievance.field",
                        changed,
                        why -> tools.grievances().withdraw(complaint.caseId(), complaint.id(), why))));
        return acts;
    }

    private Button act(String key, Runnable run) {
        Button button = new Button(getTranslation(key), e -> run.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void answer() {
        Select<Finding> finding = new Select<>();
        finding.setLabel(getTranslation("cases.complaint.finding"));
        finding.setItems(Finding.values());
        finding.setItemLabelGenerator(item -> getTranslation("finding." + item));
        finding.setValue(Finding.JUSTIFIED);
        TextArea words = GrievanceForms.words(this, "cases.grievance.answer");
        GrievanceForms.open(
                this,
                "cases.complaint.answer",
                "cases.complaint.saved",
                changed,
                () -> tools.grievances()
                        .answer(complaint.caseId(), complaint.id(), finding.getValue(), words.getValue()),
                finding,
                words);
    }
}
