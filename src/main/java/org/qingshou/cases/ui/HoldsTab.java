package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import org.qingshou.cases.CaseAction;
import org.qingshou.cases.CaseDesk;
import org.qingshou.cases.CasePage;
import org.qingshou.cases.Cases;
import org.qingshou.ledger.LateFile;
import org.qingshou.uikit.EmptyState;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.Notes;
import org.qingshou.uikit.TwoLines;

/** Holds, those that stand and those that stood, with their reasons; a manager may lift one early. */
class HoldsTab extends Composite<Div> {
    HoldsTab(CaseTools tools, CasePage page, Runnable changed) {
        List<LateFile> late = tools.desk().late(page.header().id());
        late.forEach(file -> getContent().add(new LateFileNote(file)));
        List<CaseDesk.HoldLine> holds = tools.desk().holds(page.header().id());
        if (holds.isEmpty()) {
            if (late.isEmpty()) getContent().add(new EmptyState(getTranslation("cases.holds.empty")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("qs-plain-list");
        holds.forEach(hold -> list.add(new ListItem(line(tools, page, hold, changed))));
        getContent().add(list);
    }

    private Component line(CaseTools tools, CasePage page, CaseDesk.HoldLine shown, Runnable changed) {
        Cases.Hold hold = shown.hold();
        LocalDate until = hold.until();
        String span = getTranslation(
                "cases.holds.span",
                hold.from().toString(),
                until == null ? getTranslation("timeline.open") : until.toString(),
                shown.setBy());
        Div line = new Div(
                new TwoLines(getTranslation("hold." + hold.code()), span),
                Marks.of(
                        getTranslation(shown.stands() ? "cases.holds.stands" : "cases.holds.over"),
                        shown.stands() ? Marks.Tone.WARN : Marks.Tone.NEUTRAL));
        line.addClassName("qs-line");
        if (shown.stands() && page.allowed().contains(CaseAction.LIFT)) line.add(acts(tools, shown, changed));
        Div card = new Div(line, new Paragraph(hold.reason()));
        if (hold.channel() != null) soft(card, "cases.holds.channel", getTranslation("channel." + hold.channel()));
        if (hold.reviewOn() != null && shown.stands())
            soft(card, "cases.holds.review.on", hold.reviewOn().toString());
        card.addClassName("qs-card");
        return card;
    }

    private void soft(Div card, String key, String value) {
        Paragraph line = new Paragraph(getTranslation(key, value));
        line.addClassName("qs-soft");
        card.add(line);
    }

    /** What a manager may do with a hold that stands; one's own is lifted by another. */
    private Component acts(CaseTools tools, CaseDesk.HoldLine shown, Runnable changed) {
        Cases.Hold hold = shown.hold();
        Div acts = new Div();
        acts.addClassName("qs-actions");
        Button review =
                new Button(getTranslation("cases.holds.review"), e -> HoldForm.review(this, tools, hold, changed));
        review.addThemeVariants(ButtonVariant.SMALL);
        acts.add(review);
        if (!shown.liftable()) {
            Span why = new Span(getTranslation("cases.holds.own"));
            why.addClassName("qs-soft");
            acts.add(why);
            return acts;
        }
        Button lift = new Button(getTranslation("cases.holds.lift"), e -> {
            tools.acts().lift(hold.caseId(), hold.id());
            Notes.done(getTranslation("cases.holds.lifted"));
            changed.run();
        });
        lift.addThemeVariants(ButtonVariant.SMALL);
        acts.add(lift);
        return acts;
    }
}
