package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import org.qingshou.cases.Acceleration;
import org.qingshou.cases.AccelerationDesk;
import org.qingshou.cases.AccelerationState;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.TwoLines;

/** Declarations that the whole is due: on which clause, how far they are, and the officer's place to propose one. */
class AccelerationPart extends Composite<Div> {
    private final transient AccelerationForms forms;

    AccelerationPart(AccelerationDesk desk, AccelerationForms forms, CaseId id) {
        this.forms = forms;
        AccelerationDesk.Page page = desk.ofCase(id);
        getContent().addClassName("qs-stack");
        getContent().add(new H4(getTranslation("acceleration.title")));
        if (page.entries().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("acceleration.none"));
            none.addClassName("qs-soft");
            getContent().add(none);
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("qs-plain-list");
            page.entries().forEach(entry -> list.add(new ListItem(card(entry, page.records()))));
            getContent().add(list);
        }
        if (page.proposes())
            getContent().add(new Div(new Button(getTranslation("acceleration.propose"), e -> forms.propose())));
    }

    private Div card(AccelerationDesk.Entry entry, boolean records) {
        Acceleration acceleration = entry.acceleration();
        Div head = new Div(
                new TwoLines(
                        getTranslation("acceleration.card", entry.principal().shown(), acceleration.clause()),
                        getTranslation(
                                "acceleration.card.more",
                                getTranslation("acceleration-ground." + acceleration.ground()),
                                entry.proposedBy())),
                state(acceleration.state()));
        head.addClassName("qs-line");
        Div card = new Div(head);
        card.addClassNames("qs-card", "qs-stack");
        Integer missed = acceleration.missed();
        if (missed != null) card.add(new Paragraph(getTranslation("acceleration.shown.missed", missed)));
        LocalDate arrived = acceleration.arrivedOn();
        if (arrived != null) card.add(new Paragraph(getTranslation("acceleration.card.declared", arrived.toString())));
        if (records && acceleration.state() == AccelerationState.APPROVED) card.add(actions(acceleration));
        return card;
    }

    private Div actions(Acceleration acceleration) {
        Div acts = new Div(
                LegalFields.small(getTranslation("acceleration.arrive"), () -> forms.arrived(acceleration)),
                LegalFields.small(getTranslation("acceleration.withdraw"), () -> forms.withdraw(acceleration)));
        acts.addClassName("qs-actions");
        return acts;
    }

    private Badge state(AccelerationState state) {
        Marks.Tone tone = switch (state) {
            case PROPOSED -> Marks.Tone.WARN;
            case APPROVED -> Marks.Tone.INFO;
            case DECLARED -> Marks.Tone.GOOD;
            case REJECTED, WITHDRAWN -> Marks.Tone.NEUTRAL;
        };
        return Marks.of(getTranslation("acceleration-state." + state), tone);
    }
}
