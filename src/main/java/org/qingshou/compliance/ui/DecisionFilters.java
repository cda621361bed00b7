package org.qingshou.compliance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.function.Function;
import org.qingshou.compliance.DecisionFilter;
import org.qingshou.compliance.DecisionSearch;
import org.qingshou.compliance.Verdict;
import org.qingshou.kernel.ActorId;
import org.qingshou.uikit.DayPicker;
import org.qingshou.uikit.Texts;

/** By what decisions are narrowed: what is asked most lies open, the rest is one click away. */
class DecisionFilters extends Composite<Div> {
    private final ComboBox<Verdict> verdict = new ComboBox<>(getTranslation("compliance.decisions.filter.verdict"));
    private final DatePicker from = new DayPicker(getTranslation("compliance.decisions.filter.from"));
    private final DatePicker to = new DayPicker(getTranslation("compliance.decisions.filter.to"));
    private final DecisionWho who;
    private final DecisionWhat what;
    private final Details more;
    private final Runnable changed;
    private boolean reading;

    DecisionFilters(
            DecisionSearch search,
            Texts texts,
            Function<String, String> rules,
            Function<ActorId, String> names,
            Runnable changed) {
        this.changed = changed;
        who = new DecisionWho(search, texts, this::tell);
        what = new DecisionWhat(search.choices(), rules, names, this::tell);
        verdict.setItems(Verdict.values());
        verdict.setItemLabelGenerator(value -> getTranslation("verdict." + value));
        verdict.setClearButtonVisible(true);
        verdict.addValueChangeListener(e -> tell());
        from.addValueChangeListener(e -> tell());
        to.addValueChangeListener(e -> tell());
        more = new Details(getTranslation("compliance.decisions.filter.more"), what);
        Div first = new Div(verdict, from, to, who);
        first.addClassNames("qs-row", "qs-filters");
        getContent().addClassName("qs-stack");
        getContent().add(first, more);
    }

    private void tell() {
        if (!reading) changed.run();
    }

    DecisionFilter value() {
        DecisionFilter filter = what.onto(who.onto(DecisionFilter.ALL)).between(from.getValue(), to.getValue());
        DecisionFilter.What told = filter.what();
        return filter.with(
                new DecisionFilter.What(verdict.getValue(), told.rule(), told.channel(), told.action(), told.pack()));
    }

    void show(DecisionFilter filter) {
        reading = true;
        verdict.setValue(filter.what().verdict());
        from.setValue(filter.from());
        to.setValue(filter.to());
        who.show(filter);
        what.show(filter);
        more.setOpened(what.used());
        reading = false;
    }
}
