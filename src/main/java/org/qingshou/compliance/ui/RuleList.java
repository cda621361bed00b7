package org.qingshou.compliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import org.qingshou.approvals.subject.Line;
import org.qingshou.compliance.PackWords;
import org.qingshou.compliance.RulingTexts;
import org.qingshou.compliance.rules.PackRule;
import org.qingshou.compliance.rules.RulePack;
import org.qingshou.compliance.rules.RuleParameters;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;
import org.qingshou.uikit.Said;

/** The rules in force with their sources, how sure these are, and the parameters in words. */
class RuleList extends Composite<Div> {
    private final Grid<PackRule> grid = new Grid<>();
    private final transient RulePack pack;
    private final transient RulingTexts rulings;
    private final transient PackWords words;
    private transient RuleParameters values;

    RuleList(RulePack pack, RulingTexts rulings, PackWords words) {
        this.pack = pack;
        this.rulings = rulings;
        this.words = words;
        values = pack.defaults();
        grid.addColumn(PackRule::id)
                .setHeader(getTranslation("compliance.rules.id"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::title)
                .setHeader(getTranslation("compliance.rules.title"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::parameters)
                .setHeader(getTranslation("compliance.rules.parameters"))
                .setFlexGrow(3);
        grid.addColumn(this::confidence)
                .setHeader(getTranslation("compliance.rules.confidence"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(rule -> rulings.source(rule.id(), getLocale()))
                .setHeader(getTranslation("compliance.rules.source"))
                .setFlexGrow(3);
        PhoneCards.on(grid, getTranslation("compliance.rules.title"), this::card);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.addClassName("qs-tall-grid");
        getContent().addClassName("qs-stack");
        getContent().add(grid);
    }

    void show(RuleParameters inForce) {
        values = inForce;
        grid.setItems(pack.all());
    }

    private String title(PackRule rule) {
        return rulings.title(rule.id(), getLocale());
    }

    private String confidence(PackRule rule) {
        return getTranslation("confidence." + rule.confidence());
    }

    private Component card(PackRule rule) {
        RowCard card = new RowCard(new Span(rule.id() + " " + title(rule)), confidence(rule));
        lines(rule).forEach(card::line);
        return card.soft(rulings.source(rule.id(), getLocale()));
    }

    private Component parameters(PackRule rule) {
        Div all = new Div();
        lines(rule).forEach(line -> all.add(new Div(line)));
        return all;
    }

    private List<String> lines(PackRule rule) {
        return rule.parameters().stream()
                .map(parameter -> RuleParameters.key(rule.id(), parameter.name()))
                .map(key ->
                        words.value(key, Objects.requireNonNull(values.values().get(key))))
                .map(this::said)
                .toList();
    }

    private String said(Line line) {
        return Said.of(this, line.key(), line.args());
    }
}
