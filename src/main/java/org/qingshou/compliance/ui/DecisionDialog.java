package org.qingshou.compliance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.format.DateTimeFormatter;
import org.qingshou.compliance.Decisions;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.compliance.RulingTexts;

/** One decision in full: each rule against it with its source, and the facts it was made on. */
class DecisionDialog extends Dialog {
    DecisionDialog(Decisions.Entry entry, RulingTexts words, DateTimeFormatter time) {
        setHeaderTitle(getTranslation("compliance.decision.title"));
        Div body = new Div();
        body.addClassName("qs-form");
        Div head = new Div(
                VerdictMark.of(entry.verdict()),
                new Span(time.format(entry.at())),
                new Span(getTranslation("contact-action." + entry.action())),
                new Span(getTranslation("compliance.decision.pack", entry.packVersion())));
        head.addClassName("qs-row");
        body.add(head);
        UnorderedList rules = new UnorderedList();
        rules.addClassName("qs-plain-list");
        for (RuleBreach breach : entry.breaches()) {
            Span source = new Span(words.source(breach.ruleId(), getLocale()));
            source.addClassName("qs-soft");
            Div line = new Div(new Paragraph(breach.ruleId() + " " + words.breach(breach, getLocale())), source);
            line.addClassName("qs-refusal");
            rules.add(new ListItem(line));
        }
        Pre facts = new Pre(entry.facts().replace(",\"", ",\n\""));
        facts.addClassName("qs-facts-json");
        body.add(rules, new H3(getTranslation("compliance.decisions.facts")), facts);
        add(body);
        getFooter().add(new Button(getTranslation("kit.close"), e -> close()));
    }
}
