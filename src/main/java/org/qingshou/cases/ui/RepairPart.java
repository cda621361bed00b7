package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.qingshou.cases.PersonLine;
import org.qingshou.cases.RepairDesk;
import org.qingshou.kernel.CaseId;
import org.qingshou.ledger.ContactPoint;
import org.qingshou.uikit.EmptyState;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.TwoLines;

/** Who cannot be reached, the searches for them, and the numbers and addresses whose state can be put right. */
class RepairPart extends Composite<Div> {
    private final transient RepairForms forms;

    RepairPart(RepairDesk desk, CaseId caseId, Runnable changed) {
        forms = new RepairForms(this, desk, caseId, changed);
        RepairDesk.Page page = desk.ofCase(caseId);
        getContent().addClassName("qs-stack");
        page.lost().forEach(lost -> getContent().add(lost(lost)));
        page.lines().forEach(line -> getContent().add(new RepairCard(line, forms)));
        if (page.lost().isEmpty() && page.lines().isEmpty())
            getContent().add(new EmptyState(getTranslation("cases.repair.empty")));
        page.people().forEach(line -> getContent().add(points(line, page.works())));
    }

    private Component lost(RepairDesk.Lost lost) {
        Div head = new Div(
                new TwoLines(
                        lost.person().name(),
                        getTranslation("party-role." + lost.person().role())),
                Marks.of(getTranslation("cases.repair.lost." + lost.channel()), Marks.Tone.BAD));
        head.addClassName("qs-line");
        Button open = new Button(getTranslation("cases.repair.open"), e -> forms.open(lost));
        open.setAriaLabel(getTranslation(
                "cases.repair.open.of", lost.person().name(), getTranslation("repair-channel." + lost.channel())));
        Div actions = new Div(open);
        actions.addClassName("qs-actions");
        Div card = new Div(head, actions);
        card.addClassNames("qs-card", "qs-stack");
        return card;
    }

    private Component points(PersonLine line, boolean works) {
        Div head =
                new Div(new H3(line.name()), Marks.of(getTranslation("party-role." + line.role()), Marks.Tone.NEUTRAL));
        head.addClassName("qs-row");
        UnorderedList list = new UnorderedList();
        list.addClassName("qs-plain-list");
        line.points().forEach(point -> list.add(new ListItem(point(line, point, works))));
        if (line.points().isEmpty()) list.add(new ListItem(soft(getTranslation("cases.people.none"))));
        Div card = new Div(head, list);
        card.addClassName("qs-card");
        return card;
    }

    private Component point(PersonLine line, ContactPoint point, boolean works) {
        Span value = new Span(point.shown());
        value.addClassName("qs-strong");
        boolean valid = point.status().equals("VALID");
        Div row = new Div(
                new Span(getTranslation("contact-point-kind." + point.kind())),
                value,
                soft(getTranslation("lawful-source." + point.source())),
                Marks.of(
                        getTranslation("contact-point-status." + point.status()),
                        valid ? Marks.Tone.GOOD : Marks.Tone.BAD));
        row.addClassName("qs-row");
        if (!works || point.status().equals("SUPPRESSED")) return row;
        Button mark = new Button(
                getTranslation(valid ? "cases.repair.bad" : "cases.repair.good"), e -> forms.mark(point, valid));
        mark.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        mark.setAriaLabel(
                getTranslation(valid ? "cases.repair.bad.of" : "cases.repair.good.of", line.name(), point.shown()));
        row.add(mark);
        return row;
    }

    private static Span soft(String text) {
        Span soft = new Span(text);
        soft.addClassName("qs-soft");
        return soft;
    }
}
