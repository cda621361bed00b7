package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import org.qingshou.cases.ContactRepair;
import org.qingshou.cases.RepairDesk;
import org.qingshou.cases.RepairState;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.TwoLines;

/** One search: for whom and why, where it was looked, what came of it, and what can be done next. */
class RepairCard extends Composite<Div> {
    RepairCard(RepairDesk.Line line, RepairForms forms) {
        ContactRepair repair = line.repair();
        Div head = new Div(
                new TwoLines(
                        getTranslation(
                                "cases.repair.line",
                                line.person(),
                                getTranslation("repair-channel." + repair.channel())),
                        getTranslation(
                                "cases.repair.opened", getTranslation("party-role." + line.role()), line.openedBy())),
                Marks.of(getTranslation("repair-state." + repair.state()), tone(repair.state())));
        head.addClassName("qs-line");
        getContent().addClassNames("qs-card", "qs-stack");
        getContent().add(head, new Paragraph(repair.why()));
        OrderedList tries = new OrderedList();
        repair.tries()
                .forEach(one -> tries.add(new ListItem(getTranslation(
                        "cases.repair.try.line", getTranslation("lawful-source." + one.source()), one.what()))));
        if (!repair.tries().isEmpty()) getContent().add(tries);
        String result = repair.result();
        if (result != null)
            getContent()
                    .add(new Paragraph(
                            line.found() == null
                                    ? getTranslation("cases.repair.result", result)
                                    : getTranslation("cases.repair.result.found", line.found(), result)));
        if (!line.works()) return;
        Div actions = new Div(
                new Button(getTranslation("cases.repair.found"), e -> forms.found(repair)),
                new Button(getTranslation("cases.repair.try"), e -> forms.tried(repair)),
                new Button(getTranslation("cases.repair.end"), e -> forms.end(repair)));
        actions.addClassName("qs-actions");
        getContent().add(actions);
    }

    private static Marks.Tone tone(RepairState state) {
        return switch (state) {
            case OPEN -> Marks.Tone.WARN;
            case FOUND -> Marks.Tone.GOOD;
            case GIVEN_UP -> Marks.Tone.NEUTRAL;
        };
    }
}
