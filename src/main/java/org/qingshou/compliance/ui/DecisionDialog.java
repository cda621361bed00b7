package org.qingshou.compliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.DecisionFacts;
import org.qingshou.compliance.Decisions;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.compliance.RulingTexts;
import org.qingshou.uikit.Facts;

/** One decision in full: each rule against it with its source and from when it lets go, and the facts in words. */
class DecisionDialog extends Dialog {
    DecisionDialog(Decisions.Entry entry, RulingTexts words, DecisionFacts told, String by, DateTimeFormatter time) {
        setHeaderTitle(getTranslation("compliance.decision.title"));
        addClassName("qs-form-dialog");
        Div head = new Div(
                VerdictMark.of(entry.verdict()),
                new Span(time.format(entry.at())),
                new Span(getTranslation("contact-action." + entry.action()) + " · "
                        + getTranslation("purpose." + entry.purpose())),
                new Span(entry.agencyCode() == null ? by : by + " · " + entry.agencyCode()),
                new Span(getTranslation("compliance.decision.pack", entry.packVersion())));
        head.addClassName("qs-row");
        Div body = new Div(head);
        body.addClassName("qs-form");
        if (entry.breaches().isEmpty()) body.add(new Paragraph(getTranslation("compliance.decision.none")));
        else body.add(rules(entry.breaches(), words, time));
        List<DecisionFacts.Fact> facts = told.of(entry.facts(), getLocale());
        body.add(new H3(getTranslation("compliance.decisions.facts")), list(facts, true));
        body.add(new Details(getTranslation("compliance.decision.not"), list(facts, false)));
        add(body);
        Anchor history = new Anchor("contact-history/" + entry.person(), getTranslation("compliance.decision.history"));
        getFooter().add(history, new Button(getTranslation("kit.close"), e -> close()));
    }

    private Component rules(List<RuleBreach> breaches, RulingTexts words, DateTimeFormatter time) {
        UnorderedList rules = new UnorderedList();
        rules.addClassName("qs-plain-list");
        for (RuleBreach breach : breaches) {
            Span source = new Span(words.source(breach.ruleId(), getLocale()));
            source.addClassName("qs-soft");
            Div line = new Div(new Paragraph(breach.ruleId() + " " + words.breach(breach, getLocale())), source);
            line.add(new Paragraph(next(breach.nextAllowed(), time)));
            line.addClassName("qs-refusal");
            rules.add(new ListItem(line));
        }
        return rules;
    }

    private String next(@Nullable Instant moment, DateTimeFormatter time) {
        return moment == null
                ? getTranslation("compliance.decision.never")
                : getTranslation("compliance.next.day", time.format(moment));
    }

    private static Facts list(List<DecisionFacts.Fact> facts, boolean applying) {
        Facts list = new Facts();
        facts.stream().filter(fact -> fact.applies() == applying).forEach(fact -> list.add(fact.name(), fact.value()));
        return list;
    }
}
