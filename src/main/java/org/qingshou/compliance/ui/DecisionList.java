package org.qingshou.compliance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.format.DateTimeFormatter;
import org.qingshou.compliance.Decisions;

/** The newest decisions that fit, by all that a complaint may ask for; the address holds the filter. */
class DecisionList extends Composite<Div> {
    private final transient DecisionTools tools;
    private final transient DateTimeFormatter time;
    private final DecisionFilters filters;
    private final Grid<Decisions.Entry> grid;
    private final Span count = new Span();

    DecisionList(DecisionTools tools) {
        this.tools = tools;
        time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
                .withZone(tools.clock().getZone());
        filters = new DecisionFilters(
                tools.search(),
                tools.texts(),
                id -> tools.words().title(id, getLocale()),
                tools.users()::nameOf,
                this::changed);
        count.getElement().setAttribute("role", "status");
        grid = new DecisionGrid(tools.users(), time);
        grid.setItems(
                query -> tools.decisions().page(filters.value(), query.getOffset(), query.getLimit()).stream(),
                query -> Math.min(Decisions.MOST, tools.decisions().count(filters.value())));
        grid.setEmptyStateText(getTranslation("compliance.decisions.empty"));
        grid.addClassName("qs-tall-grid");
        grid.addItemClickListener(e -> open(e.getItem()));
        getContent().addClassName("qs-stack");
        getContent().add(filters, count, grid);
    }

    private void open(Decisions.Entry entry) {
        String by = tools.users().nameOf(entry.actor());
        new DecisionDialog(entry, tools.words(), tools.facts(), by, time).open();
    }

    void read(QueryParameters address) {
        filters.show(DecisionAddress.read(address));
        refresh();
    }

    private void changed() {
        String shown = DecisionAddress.write(filters.value()).getQueryString();
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, "decisions" + (shown.isEmpty() ? "" : "?" + shown)));
        refresh();
    }

    private void refresh() {
        int found = tools.decisions().count(filters.value());
        count.setText(
                found > Decisions.MOST
                        ? getTranslation("compliance.decisions.most", Integer.toString(Decisions.MOST))
                        : getTranslation("compliance.decisions.count", Integer.toString(found)));
        grid.getDataProvider().refreshAll();
    }
}
