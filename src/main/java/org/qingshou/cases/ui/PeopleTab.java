package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.qingshou.cases.PersonLine;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.Marks;

/** Everybody of the case with numbers and addresses, masked until somebody has a reason to see one. */
class PeopleTab extends Composite<Div> {
    PeopleTab(CaseTools tools, CaseId caseId) {
        getContent().addClassName("qs-stack");
        tools.desk().people(caseId).forEach(line -> getContent().add(card(tools, caseId, line)));
    }

    private Component card(CaseTools tools, CaseId caseId, PersonLine line) {
        Div head =
                new Div(new H3(line.name()), Marks.of(getTranslation("party-role." + line.role()), Marks.Tone.NEUTRAL));
        head.addClassName("qs-row");
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
        return card;
    }
}
