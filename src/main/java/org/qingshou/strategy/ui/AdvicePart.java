package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.qingshou.strategy.Advice;
import org.qingshou.uikit.Said;

/** The advice in words: what, by which rule, from which facts, what would change it, and what comes after. */
class AdvicePart extends Composite<Div> {
    AdvicePart(Advice advice) {
        getContent().addClassName("qs-advice");
        Span what = new Span(
                getTranslation("strategy.advice", getTranslation(advice.answer().textKey())));
        what.addClassName("qs-strong");
        UnorderedList because = new UnorderedList();
        advice.because().forEach(line -> because.add(new ListItem(Said.of(this, line.key(), line.args()))));
        getContent()
                .add(
                        new Paragraph(what),
                        new Paragraph(getTranslation("advice.rule." + advice.rule())),
                        because,
                        soft(getTranslation(
                                "strategy.advice.change", getTranslation("advice.change." + advice.rule()))),
                        soft(getTranslation(
                                "strategy.advice.second",
                                getTranslation(advice.second().textKey()))));
    }

    private static Paragraph soft(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("qs-soft");
        return line;
    }
}
