package org.qingshou.messages.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.compliance.RulingTexts;

/** What the guard has against a message, each rule in a sentence with where it comes from. */
class Objections extends Composite<Div> {
    Objections(List<RuleBreach> breaches, RulingTexts words) {
        getContent().addClassName("qs-refusal");
        getContent().getElement().setAttribute("role", "note");
        breaches.forEach(breach -> {
            Paragraph source = new Paragraph(breach.ruleId() + " " + words.title(breach.ruleId(), getLocale()) + " · "
                    + words.source(breach.ruleId(), getLocale()));
            source.addClassName("qs-soft");
            getContent().add(new Paragraph(words.breach(breach, getLocale())), source);
        });
    }
}
