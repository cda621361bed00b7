package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.qingshou.cases.CasePage;
import org.qingshou.cases.ReductionDesk;
import org.qingshou.cases.ReductionState;
import org.qingshou.cases.ReductionView;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.Notes;
import org.qingshou.uikit.TwoLines;

/** What the bank forgoes in this case, and a place to ask for it. */
class ReductionsPart extends Composite<Div> {
    private final CaseTools tools;
    private final CaseId id;
    private final Runnable changed;

    ReductionsPart(CaseTools tools, CasePage page, Runnable changed) {
        this.tools = tools;
        this.changed = changed;
        id = page.header().id();
        List<ReductionDesk.ReductionLine> lines = tools.reductions().reductions(id);
        getContent().addClassName("qs-stack");
        getContent().add(new H4(getTranslation("cases.reductions.title")));
        if (lines.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("cases.reductions.empty"));
            none.addClassName("qs-soft");
            getContent().add(none);
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("qs-plain-list");
            lines.forEach(line -> list.add(new ListItem(card(line))));
            getContent().add(list);
        }
        if (tools.reductions().mayPropose(id)) {
            Button propose = new Button(
                    getTranslation("cases.reductions.propose"),
                    e -> new ReductionDialog(this, tools, page, changed).open());
            Div acts = new Div(propose);
            PendingPart.block(page, propose, acts, "APR_REDUCTION");
            getContent().add(acts);
        }
    }

    private Component card(ReductionDesk.ReductionLine line) {
        ReductionView reduction = line.reduction();
        Div card = new Div(
                new TwoLines(
                        getTranslation(
                                "cases.reductions.line",
                                reduction.parts().total().shown(),
                                getTranslation("reduction-cause." + reduction.cause())),
                        getTranslation(
                                "cases.reductions.parts",
                                reduction.parts().interest().shown(),
                                reduction.parts().penalty().shown(),
                                reduction.parts().compound().shown(),
                                reduction.parts().fees().shown(),
                                reduction.until().toString(),
                                line.proposedBy())),
                Marks.of(getTranslation("reduction-state." + reduction.state()), tone(reduction.state())));
        card.addClassNames("qs-card", "qs-line");
        if (reduction.state() == ReductionState.APPROVED && tools.reductions().mayBook()) card.add(book(reduction));
        return card;
    }

    private Button book(ReductionView reduction) {
        Button book = new Button(getTranslation("cases.reductions.book"), e -> {
            tools.reductions().booked(id, reduction.id());
            Notes.done(getTranslation("cases.reductions.booked"));
            changed.run();
        });
        book.addThemeVariants(ButtonVariant.SMALL);
        return book;
    }

    private static Marks.Tone tone(ReductionState state) {
        return switch (state) {
            case PROPOSED -> Marks.Tone.WARN;
            case APPROVED -> Marks.Tone.INFO;
            case BOOKED -> Marks.Tone.GOOD;
            case REJECTED, LAPSED -> Marks.Tone.NEUTRAL;
        };
    }
}
