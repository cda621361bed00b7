package org.qingshou.worklist.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.qingshou.uikit.ShortMoney;
import org.qingshou.worklist.WorklistCards;

/** What the day begins with, as five figures. */
class SummaryCards extends Composite<Div> {
    SummaryCards() {
        getContent().addClassNames("qs-cards", "qs-summary");
    }

    void show(WorklistCards cards) {
        getContent().removeAll();
        add(
                "worklist.card.promises",
                Integer.toString(cards.promisesToday()),
                getTranslation("worklist.card.promises.sum", money(cards)),
                "");
        add(
                "worklist.card.broken",
                Integer.toString(cards.broken()),
                getTranslation("worklist.card.broken.note"),
                cards.broken() > 0 ? "qs-bad" : "");
        add(
                "worklist.card.next",
                Integer.toString(cards.nextDue()),
                getTranslation("worklist.card.next.note"),
                cards.nextDue() > 0 ? "qs-warn" : "");
        add(
                "worklist.card.answers",
                Integer.toString(cards.approved() + cards.refused()),
                getTranslation(
                        "worklist.card.answers.note",
                        Integer.toString(cards.approved()),
                        Integer.toString(cards.refused())),
                "");
        add(
                "worklist.card.recovered",
                ShortMoney.of(cards.recovered(), getLocale()),
                getTranslation("worklist.card.recovered.note"),
                "");
    }

    private String money(WorklistCards cards) {
        return ShortMoney.of(cards.promised(), getLocale());
    }

    private void add(String key, String figure, String note, String tone) {
        Span name = new Span(getTranslation(key));
        name.addClassName("qs-soft");
        Span value = new Span(figure);
        value.addClassName("qs-figure");
        if (!tone.isEmpty()) value.addClassName(tone);
        Span under = new Span(note);
        under.addClassNames("qs-soft", "qs-note");
        Div card = new Div(name, value, under);
        card.addClassName("qs-card");
        getContent().add(card);
    }
}
