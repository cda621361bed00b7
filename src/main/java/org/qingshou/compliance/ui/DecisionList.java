package org.qingshou.compliance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.qingshou.access.Users;
import org.qingshou.compliance.Decisions;
import org.qingshou.compliance.RulingTexts;
import org.qingshou.compliance.Verdict;
import org.qingshou.uikit.DayPicker;

/** All decisions, newest first, by verdict, day and case; a click shows the facts. */
class DecisionList extends Composite<Div> {
    private final transient Decisions decisions;
    private final transient DateTimeFormatter time;
    private final ComboBox<Verdict> verdict = new ComboBox<>(getTranslation("compliance.decisions.filter.verdict"));
    private final DatePicker from = new DayPicker(getTranslation("compliance.decisions.filter.from"));
    private final DatePicker to = new DayPicker(getTranslation("compliance.decisions.filter.to"));
    private final TextField caseNo = new TextField(getTranslation("compliance.decisions.filter.case"));
    private final Grid<Decisions.Entry> grid;
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
        grid = new DecisionGrid(users, time);
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
