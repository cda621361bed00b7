package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.qingshou.cases.CaseAction;
import org.qingshou.cases.CasePage;
import org.qingshou.cases.PersonLine;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.Marks;

/** Everybody of the case with numbers and addresses, masked until somebody has a reason to see one. */
class PeopleTab extends Composite<Div> {
    private final CaseTools tools;
    private final CaseId caseId;
    private final boolean works;
    private final Runnable changed;

    PeopleTab(CaseTools tools, CasePage page, Runnable changed) {
        this.tools = tools;
        caseId = page.header().id();
        this.changed = changed;
        works = page.allowed().contains(CaseAction.NOTE);
        getContent().addClassName("qs-stack");
        if (works && !tools.standings().successors(caseId).isEmpty())
            getContent().add(SuccessorForm.button(tools, caseId, changed));
        tools.desk().people(caseId).forEach(line -> getContent().add(card(line)));
    }

    private Component card(PersonLine line) {
        Div head =
                new Div(new H3(line.name()), Marks.of(getTranslation("party-role." + line.role()), Marks.Tone.NEUTRAL));
        head.addClassName("qs-row");
        head.add(new StandingMarks(tools, caseId, line, works, changed));
        if (works) head.add(samePerson(line));
        head.add(history(line));
        UnorderedList points = new UnorderedList();
        points.addClassName("qs-plain-list");
        line.points().forEach(point -> points.add(new ListItem(new MaskedPoint(tools, caseId, point))));
        if (line.points().isEmpty()) {
            Span none = new Span(getTranslation("cases.people.none"));
            none.addClassName("qs-soft");
            points.add(new ListItem(none));
        }
        Div card = new Div(head, points);
        card.addClassName("qs-card");
        String proof = line.proof();
        if (proof != null) {
            Span on = new Span(getTranslation("cases.people.proof", proof));
            on.addClassName("qs-soft");
            card.add(on);
        }
        card.add(new AgreementsPart(tools, caseId, line, works, changed));
        return card;
    }

    private Anchor history(PersonLine line) {
        Anchor link = new Anchor("contact-history/" + line.person(), getTranslation("cases.trail.open"));
        link.setAriaLabel(getTranslation("cases.trail.open.of", line.name()));
        return link;
    }

    private Button samePerson(PersonLine line) {
        Button same = new Button(
                getTranslation("cases.merge.open"),
                e -> new SamePersonDialog(this, tools.samePersons(), caseId, line).open());
        same.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        same.setAriaLabel(getTranslation("cases.merge.open.of", line.name()));
        return same;
    }
}
