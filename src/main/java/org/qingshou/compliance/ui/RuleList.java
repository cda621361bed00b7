package org.qingshou.compliance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.qingshou.compliance.RulingTexts;
import org.qingshou.compliance.rules.Rule;
import org.qingshou.compliance.rules.RulePack;

/** The rules in force with their sources, how sure these are, and the parameters. */
class RuleList extends Composite<Div> {
    RuleList(RulePack pack, RulingTexts words) {
        Grid<Rule> grid = new Grid<>();
        grid.addColumn(Rule::id)
                .setHeader(getTranslation("compliance.rules.id"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(rule -> words.title(rule.id(), getLocale()))
                .setHeader(getTranslation("compliance.rules.title"))
                .setFlexGrow(2);
        grid.addColumn(rule -> rule.parameters().stream()
                        .map(parameter -> parameter.name() + " = " + parameter.value())
                        .collect(Collectors.joining(", ")))
                .setHeader(getTranslation("compliance.rules.parameters"));
        grid.addColumn(rule -> getTranslation("confidence." + rule.confidence()))
                .setHeader(getTranslation("compliance.rules.confidence"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(rule -> words.source(rule.id(), getLocale()))
                .setHeader(getTranslation("compliance.rules.source"))
                .setFlexGrow(3);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.addClassName("qs-tall-grid");
        grid.setItems(pack.rules());
        Span about = new Span(getTranslation(
                "compliance.rules.pack",
                RulePack.VERSION,
                Integer.toString(pack.rules().size())));
        about.addClassName("qs-soft");
        getContent().addClassName("qs-stack");
        getContent().add(about, grid);
    }
}
