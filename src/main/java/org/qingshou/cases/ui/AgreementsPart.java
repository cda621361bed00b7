package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.qingshou.cases.PersonLine;
import org.qingshou.compliance.Agreement;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.Notes;

/** What a person agreed to about being contacted, each with its evidence and last day, and the way to take it back. */
class AgreementsPart extends Composite<Div> {
    private final CaseTools tools;
    private final CaseId caseId;
    private final PersonLine line;
    private final Runnable changed;

    AgreementsPart(CaseTools tools, CaseId caseId, PersonLine line, boolean works, Runnable changed) {
        this.tools = tools;
        this.caseId = caseId;
        this.line = line;
        this.changed = changed;
        getContent().addClassName("qs-stack");
        tools.agreements()
                .standing(caseId, line.person())
                .forEach(one -> getContent().add(row(one, works)));
        if (!works) return;
        Div actions = new Div(add());
        actions.addClassName("qs-actions");
        getContent().add(actions);
    }

    private Component row(Agreement agreement, boolean works) {
        Span words = new Span(words(agreement));
        Span evidence = new Span(getTranslation(
                "cases.agreement.row", agreement.evidence(), agreement.until().toString()));
        evidence.addClassName("qs-soft");
        Div row = new Div(words, evidence);
        row.addClassName("qs-row");
        if (works) row.add(end(agreement));
        return row;
    }

    private String words(Agreement agreement) {
        return switch (agreement.kind()) {
            case HOURS ->
                getTranslation(
                        "cases.agreement.hours",
                        getTranslation("channel." + agreement.channel()),
                        Objects.toString(agreement.from()),
                        Objects.toString(agreement.to()));
            case ATTEMPTS -> getTranslation("cases.agreement.attempts", Objects.toString(agreement.attempts()));
            case WILLING -> getTranslation("agreement-kind.WILLING");
            case PARTNER -> getTranslation("cases.agreement.partner.row", Objects.toString(agreement.partner()));
        };
    }

    private Button end(Agreement agreement) {
        Button end = new Button(getTranslation("cases.agreement.end"), e -> {
            tools.agreements().end(caseId, line.person(), agreement.id());
            Notes.done(getTranslation("cases.agreement.ended"));
            changed.run();
        });
        end.setAriaLabel(getTranslation("cases.agreement.end.of", words(agreement), line.name()));
        end.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return end;
    }

    private Button add() {
        Button add = new Button(
                getTranslation("cases.agreement.add"), e -> new AgreementForm(this, tools, caseId, line).open(changed));
        add.setAriaLabel(getTranslation("cases.agreement.add.of", line.name()));
        add.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return add;
    }
}
