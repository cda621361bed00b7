package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.qingshou.cases.PersonLine;
import org.qingshou.cases.PersonStanding;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.Notes;

/** Whether a person is known to be dead, unable to act or insolvent, and the way to say so of the first two. */
class StandingMarks extends Composite<Div> {
    private final CaseTools tools;
    private final CaseId caseId;
    private final PersonLine line;
    private final Runnable changed;

    StandingMarks(CaseTools tools, CaseId caseId, PersonLine line, boolean works, Runnable changed) {
        this.tools = tools;
        this.caseId = caseId;
        this.line = line;
        this.changed = changed;
        getContent().addClassName("qs-marks");
        Set<PersonStanding> known = tools.standings().of(caseId, line.person());
        known.forEach(one -> getContent().add(Marks.of(getTranslation("person-standing." + one), Marks.Tone.BAD)));
        if (!works) return;
        List<PersonStanding> ofLife =
                known.stream().filter(one -> one != PersonStanding.INSOLVENT).toList();
        if (tools.grievances().answers()) ofLife.forEach(one -> getContent().add(end(one)));
        if (ofLife.isEmpty() && !tools.standings().choices(line.person()).isEmpty())
            getContent().add(set());
    }

    private Button set() {
        Button set = new Button(getTranslation("cases.standing.set"), e -> open());
        set.setAriaLabel(getTranslation("cases.standing.set.of", line.name()));
        set.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return set;
    }

    private Button end(PersonStanding standing) {
        Button end =
                new Button(getTranslation("cases.standing.end", getTranslation("person-standing." + standing)), e -> {
                    tools.standings().end(caseId, line.person(), standing);
                    Notes.done(getTranslation("cases.standing.ended"));
                    changed.run();
                });
        end.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return end;
    }

    private void open() {
        Select<PersonStanding> which = new Select<>();
        which.setLabel(getTranslation("cases.standing.which"));
        which.setItems(tools.standings().choices(line.person()));
        which.setItemLabelGenerator(item -> getTranslation("person-standing." + item));
        which.setValue(PersonStanding.DECEASED);
        TextField proof = new TextField(getTranslation("cases.standing.proof.field"));
        proof.setMaxLength(200);
        proof.setRequiredIndicatorVisible(true);
        new FormDialog(
                        getTranslation("cases.standing.set"),
                        getTranslation("kit.save"),
                        () -> {
                            tools.standings().set(caseId, line.person(), which.getValue(), proof.getValue());
                            Notes.done(getTranslation("cases.standing.done"));
                            changed.run();
                            return true;
                        },
                        new Paragraph(getTranslation("cases.standing.help")),
                        which,
                        proof)
                .open();
    }
}
