package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.compliance.Ruling;
import org.qingshou.compliance.RulingTexts;

/** Why an act is refused, from when it will be possible, and, one click away, where the rule comes from. */
class GuardWords extends Composite<Div> {
    GuardWords(String act, Ruling ruling, RulingTexts words, Instant now, ZoneId zone) {
        getContent().addClassName("qs-refusal");
        getContent().getElement().setAttribute("role", "note");
        Span name = new Span(act);
        name.addClassName("qs-strong");
        Div line = new Div(name);
        line.addClassName("qs-row");
        words.nextAllowed(ruling, now, zone, getLocale()).ifPresent(next -> {
            Span when = new Span(next);
            when.addClassName("qs-next");
            line.add(when);
        });
        getContent().add(line);
        Div sources = new Div();
        for (RuleBreach breach : ruling.breaches()) {
            getContent().add(new Paragraph(words.breach(breach, getLocale())));
            sources.add(new Paragraph(breach.ruleId() + " " + words.title(breach.ruleId(), getLocale()) + " · "
                    + words.source(breach.ruleId(), getLocale())));
        }
        getContent().add(new Details(getTranslation("cases.guard.source"), sources));
    }
}
