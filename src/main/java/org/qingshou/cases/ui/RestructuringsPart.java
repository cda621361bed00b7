package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.qingshou.cases.CasePage;
import org.qingshou.cases.Restructuring;
import org.qingshou.cases.RestructuringDesk;
import org.qingshou.cases.RestructuringState;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.TwoLines;

/** New terms that were proposed for loans of this case, how far they are, and a place to propose some. */
class RestructuringsPart extends Composite<Div> {
    private final transient RestructuringForms forms;

    RestructuringsPart(CaseTools tools, CasePage page, Runnable changed) {
        forms = new RestructuringForms(
                tools.restructurings(), tools.contacts(), page.header().id(), changed);
        RestructuringDesk.Page shown =
                tools.restructurings().ofCase(page.header().id());
        getContent().addClassName("qs-stack");
        getContent().add(new H4(getTranslation("cases.restructuring.title")));
        if (shown.entries().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("cases.restructuring.none"));
            none.addClassName("qs-soft");
            getContent().add(none);
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("qs-plain-list");
            shown.entries().forEach(entry -> list.add(new ListItem(card(entry, shown.records()))));
            getContent().add(list);
        }
        if (shown.proposes())
            getContent().add(new Div(new Button(getTranslation("cases.restructuring.propose"), e -> forms.propose())));
    }

    private Div card(RestructuringDesk.Entry entry, boolean records) {
        Restructuring asked = entry.restructuring();
        Div head = new Div(
                new TwoLines(
                        getTranslation(
                                "cases.restructuring.card",
                                getTranslation("restructuring-kind." + asked.kind()),
                                entry.owed().shown(),
                                asked.maturity().toString()),
                        getTranslation(
                                "cases.restructuring.card.more",
                                asked.signUntil().toString(),
                                entry.proposedBy())),
                state(asked.state()));
        head.addClassName("qs-line");
        Div card = new Div(head);
        card.addClassNames("qs-card", "qs-stack");
        String number = asked.agreementNo();
        if (number != null)
            card.add(new Paragraph(
                    getTranslation("cases.restructuring.card.signed", String.valueOf(asked.signedOn()), number)));
        boolean allowed = asked.state() == RestructuringState.APPROVED;
        if (records && allowed)
            entry.guarantee()
                    .ifPresent(due -> card.add(
                            new Paragraph(getTranslation("cases.restructuring.shown.guarantee", due.toString()))));
        if (records && (allowed || asked.state() == RestructuringState.SIGNED)) card.add(actions(entry));
        return card;
    }

    private Div actions(RestructuringDesk.Entry entry) {
        Restructuring asked = entry.restructuring();
        Div acts = new Div();
        if (asked.state() == RestructuringState.APPROVED)
            acts.add(LegalFields.small(
                    getTranslation("cases.restructuring.sign"), () -> forms.signed(asked, entry.guarantee())));
        acts.add(LegalFields.small(getTranslation("cases.restructuring.giveUp"), () -> forms.giveUp(asked)));
        acts.addClassName("qs-actions");
        return acts;
    }

    private Badge state(RestructuringState state) {
        Marks.Tone tone = switch (state) {
            case PROPOSED -> Marks.Tone.WARN;
            case APPROVED, SIGNED -> Marks.Tone.INFO;
            case BOOKED -> Marks.Tone.GOOD;
            case REJECTED, LAPSED -> Marks.Tone.NEUTRAL;
        };
        return Marks.of(getTranslation("restructuring-state." + state), tone);
    }
}
