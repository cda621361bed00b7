package org.qingshou.compliance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.qingshou.access.Users;
import org.qingshou.compliance.Decisions;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.compliance.RulingTexts;
import org.qingshou.compliance.Verdict;

/** All decisions, newest first, by verdict, day and case; a click shows the facts. */
class DecisionList extends Composite<Div> {
    private final transient Decisions decisions;
    private final transient DateTimeFormatter time;
    private final ComboBox<Verdict> verdict = new ComboBox<>(getTranslation("compliance.decisions.filter.verdict"));
    private final DatePicker from = new DatePicker(getTranslation("compliance.decisions.filter.from"));
    private final DatePicker to = new DatePicker(getTranslation("compliance.decisions.filter.to"));
    private final TextField caseNo = new TextField(getTranslation("compliance.decisions.filter.case"));
    private final Grid<Decisions.Entry> grid = new Grid<>();
    private final Span count = new Span();

    DecisionList(Decisions decisions, RulingTexts words, Users users, ZoneId zone) {
        this.decisions = decisions;
        time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(zone);
        verdict.setItems(Verdict.values());
        verdict.setItemLabelGenerator(value -> getTranslation("verdict." + value));
        verdict.setClearButtonVisible(true);
        caseNo.setClearButtonVisible(true);
        caseNo.setValueChangeMode(ValueChangeMode.LAZY);
        verdict.addValueChangeListener(e -> refresh());
        from.addValueChangeListener(e -> refresh());
        to.addValueChangeListener(e -> refresh());
        caseNo.addValueChangeListener(e -> refresh());
        Div filters = new Div(verdict, from, to, caseNo, count);
        filters.addClassName("qs-row");
        columns(users);
        grid.setItems(
                query -> decisions.page(filter(), query.getOffset(), query.getLimit()).stream(),
                query -> decisions.count(filter()));
        grid.setEmptyStateText(getTranslation("compliance.decisions.empty"));
        grid.addClassName("qs-tall-grid");
        grid.addItemClickListener(e -> new DecisionDialog(e.getItem(), words, time).open());
        getContent().addClassName("qs-stack");
        getContent().add(filters, grid);
        refresh();
    }

    private void columns(Users users) {
        grid.addColumn(entry -> time.format(entry.at()))
                .setHeader(getTranslation("compliance.decisions.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(entry -> VerdictMark.of(entry.verdict()))
                .setHeader(getTranslation("compliance.decisions.filter.verdict"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(DecisionList::toCase)
                .setHeader(getTranslation("compliance.decisions.case"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(entry -> getTranslation("contact-action." + entry.action()) + " · "
                        + getTranslation("purpose." + entry.purpose()))
                .setHeader(getTranslation("compliance.decisions.act"))
                .setFlexGrow(2);
        grid.addColumn(entry ->
                        entry.breaches().stream().map(RuleBreach::ruleId).collect(Collectors.joining(" ")))
                .setHeader(getTranslation("compliance.decisions.rules"))
                .setFlexGrow(2);
        grid.addColumn(entry -> getTranslation("clearance-state." + entry.state()))
                .setHeader(getTranslation("compliance.decisions.state"));
        grid.addColumn(entry -> users.nameOf(entry.actor())).setHeader(getTranslation("compliance.decisions.actor"));
    }

    private static Anchor toCase(Decisions.Entry entry) {
        Anchor link = new Anchor("cases/" + entry.caseId(), entry.caseNo());
        link.setRouterIgnore(false);
        return link;
    }

    private Decisions.Filter filter() {
        return new Decisions.Filter(
                verdict.getValue(),
                from.getValue(),
                to.getValue(),
                caseNo.isEmpty() ? null : caseNo.getValue().strip());
    }

    private void refresh() {
        count.setText(getTranslation("compliance.decisions.count", Integer.toString(decisions.count(filter()))));
        grid.getDataProvider().refreshAll();
    }
}
