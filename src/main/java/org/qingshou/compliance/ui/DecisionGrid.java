package org.qingshou.compliance.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.qingshou.access.Users;
import org.qingshou.compliance.Decisions;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;

/** The columns of a list of decisions. */
class DecisionGrid extends Grid<Decisions.Entry> {
    DecisionGrid(Users users, DateTimeFormatter time) {
        addColumn(entry -> time.format(entry.at()))
                .setHeader(getTranslation("compliance.decisions.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(entry -> VerdictMark.of(entry.verdict()))
                .setHeader(getTranslation("compliance.decisions.filter.verdict"))
                .setWidth("9rem")
                .setFlexGrow(0);
        addComponentColumn(DecisionGrid::toCase)
                .setHeader(getTranslation("compliance.decisions.case"))
                // Wider than its link, so that cell and link can both be hit.
                .setWidth("11rem")
                .setFlexGrow(0);
        addColumn(entry -> getTranslation("contact-action." + entry.action()) + " · "
                        + getTranslation("purpose." + entry.purpose()))
                .setHeader(getTranslation("compliance.decisions.act"))
                .setFlexGrow(3);
        addColumn(entry -> entry.breaches().stream().map(RuleBreach::ruleId).collect(Collectors.joining(" ")))
                .setHeader(getTranslation("compliance.decisions.rules"));
        addColumn(entry -> getTranslation("clearance-state." + entry.state()))
                .setHeader(getTranslation("compliance.decisions.state"));
        addColumn(entry -> users.nameOf(entry.actor())).setHeader(getTranslation("compliance.decisions.actor"));
        PhoneCards.on(this, getTranslation("compliance.decisions.title"), entry -> card(entry, time));
    }

    private RowCard card(Decisions.Entry entry, DateTimeFormatter time) {
        String rules = entry.breaches().stream().map(RuleBreach::ruleId).collect(Collectors.joining(" "));
        RowCard card = new RowCard(toCase(entry), time.format(entry.at()))
                .line(getTranslation("contact-action." + entry.action()) + " · "
                        + getTranslation("purpose." + entry.purpose()));
        if (!rules.isEmpty()) card.soft(rules);
        return card.marks(List.of(VerdictMark.of(entry.verdict())));
    }

    private static Anchor toCase(Decisions.Entry entry) {
        Anchor link = new Anchor("cases/" + entry.caseId(), entry.caseNo());
        link.setRouterIgnore(false);
        return link;
    }
}
