package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.qingshou.cases.InKind;
import org.qingshou.cases.InKindDesk;
import org.qingshou.cases.InKindState;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.TwoLines;

/** Assets taken in payment with their valuation and what they paid; offered in words after an auction that failed. */
class InKindPart extends Composite<Div> {
    private final transient InKindForms forms;

    InKindPart(InKindDesk desk, InKindForms forms, CaseId id) {
        this.forms = forms;
        InKindDesk.Page page = desk.ofCase(id);
        getContent().addClassName("qs-stack");
        getContent().add(new H4(getTranslation("in-kind.title")));
        if (page.entries().isEmpty()) soft("in-kind.none");
        else {
            UnorderedList list = new UnorderedList();
            list.addClassName("qs-plain-list");
            page.entries().forEach(entry -> list.add(new ListItem(card(entry, page.completes()))));
            getContent().add(list);
        }
        if (!page.proposes()) return;
        if (page.auctionFailed()) soft("in-kind.auction-failed");
        getContent()
                .add(new Div(new Button(getTranslation("in-kind.propose"), e -> forms.propose(page.auctionFailed()))));
    }

    private void soft(String key) {
        Paragraph words = new Paragraph(getTranslation(key));
        words.addClassName("qs-soft");
        getContent().add(words);
    }

    private Div card(InKindDesk.Entry entry, boolean completes) {
        InKind inKind = entry.inKind();
        Div head = new Div(
                new TwoLines(
                        inKind.asset(),
                        getTranslation(
                                "in-kind.card.more",
                                getTranslation("in-kind-basis." + inKind.basis()),
                                entry.proposedBy())),
                state(inKind.state()));
        head.addClassName("qs-line");
        Div card = new Div(
                head,
                new Paragraph(getTranslation(
                        "in-kind.shown.value",
                        inKind.value().shown(),
                        inKind.currency(),
                        inKind.valuer(),
                        inKind.valuedOn().toString())),
                new Paragraph(getTranslation(
                        "in-kind.shown.credited", inKind.credited().shown(), inKind.currency())));
        card.addClassNames("qs-card", "qs-stack");
        if (inKind.takenOn() != null)
            card.add(new Paragraph(getTranslation(
                    "in-kind.card.taken", String.valueOf(inKind.takenOn()), String.valueOf(inKind.assetNo()))));
        if (completes && inKind.state() == InKindState.APPROVED) {
            Div acts = new Div(
                    LegalFields.small(getTranslation("in-kind.complete"), () -> forms.complete(inKind)),
                    LegalFields.small(getTranslation("in-kind.drop"), () -> forms.drop(inKind)));
            acts.addClassName("qs-actions");
            card.add(acts);
        }
        return card;
    }

    private Badge state(InKindState state) {
        Marks.Tone tone = switch (state) {
            case PROPOSED -> Marks.Tone.WARN;
            case APPROVED -> Marks.Tone.INFO;
            case TAKEN -> Marks.Tone.GOOD;
            case REJECTED, DROPPED -> Marks.Tone.NEUTRAL;
        };
        return Marks.of(getTranslation("in-kind-state." + state), tone);
    }
}
