package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.strategy.AtOnceDesk;
import org.qingshou.strategy.AtOnceDesk.Made;
import org.qingshou.uikit.DayPicker;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.Notes;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;

/** What officers did at once by the branch's policy, day by day; read marks are set on those that are chosen. */
class AtOnceList extends Composite<Div> {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(BusinessClock.DEFAULT_ZONE);

    private final transient AtOnceDesk desk;
    private final DayPicker from = new DayPicker(getTranslation("strategy.atOnce.from"));
    private final DayPicker until = new DayPicker(getTranslation("strategy.atOnce.until"));
    private final Checkbox open = new Checkbox(getTranslation("strategy.atOnce.open"));
    private final Grid<Made> grid = new Grid<>();

    AtOnceList(AtOnceDesk desk, BusinessClock clock, boolean marks) {
        this.desk = desk;
        from.setValue(clock.today());
        until.setValue(clock.today());
        from.addValueChangeListener(e -> grid.getDataProvider().refreshAll());
        until.addValueChangeListener(e -> grid.getDataProvider().refreshAll());
        open.addValueChangeListener(e -> grid.getDataProvider().refreshAll());
        grid.addComponentColumn(made -> new CaseLink(made.caseId(), made.caseNo()))
                .setHeader(getTranslation("strategy.watch.case"))
                .setAutoWidth(true);
        grid.addColumn(this::what)
                .setHeader(getTranslation("strategy.atOnce.what"))
                .setAutoWidth(true);
        grid.addColumn(made -> made.by() + " " + MINUTE.format(made.at()))
                .setHeader(getTranslation("strategy.atOnce.who"))
                .setAutoWidth(true);
        grid.addColumn(Made::reason)
                .setHeader(getTranslation("strategy.reason"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("strategy.atOnce.state"))
                .setAutoWidth(true);
        PhoneCards.on(grid, getTranslation("strategy.watch.title"), this::card);
        grid.setEmptyStateText(getTranslation("strategy.atOnce.empty"));
        grid.addClassName("qs-fill");
        Div filter = new Div(from, until, open);
        filter.addClassName("qs-row");
        getContent().addClassName("qs-stack");
        getContent().add(filter);
        if (marks) {
            grid.setSelectionMode(Grid.SelectionMode.MULTI);
            Div actions = new Div(new Button(getTranslation("strategy.atOnce.read"), e -> read()));
            actions.addClassName("qs-actions");
            getContent().add(actions);
        }
        getContent().add(grid);
        grid.setItems(query -> from.isEmpty() || until.isEmpty()
                ? Stream.of()
                : desk.list(from.getValue(), until.getValue(), open.getValue(), query.getOffset(), query.getLimit()));
    }

    private void read() {
        int marked = desk.read(grid.getSelectedItems().stream().map(Made::id).toList());
        Notes.done(getTranslation("strategy.atOnce.marked", Integer.toString(marked)));
        grid.deselectAll();
        grid.getDataProvider().refreshAll();
    }

    private String what(Made made) {
        return getTranslation("move." + made.move()) + " · " + getTranslation("method." + made.method() + ".name");
    }

    private Component state(Made made) {
        String reader = made.readBy();
        return reader == null
                ? Marks.of(getTranslation("strategy.atOnce.unread"), Marks.Tone.WARN)
                : Marks.of(getTranslation("strategy.atOnce.readBy", reader), Marks.Tone.GOOD);
    }

    private Component card(Made made) {
        return new RowCard(new CaseLink(made.caseId(), made.caseNo()), MINUTE.format(made.at()))
                .line(what(made))
                .soft(made.by() + " " + made.reason())
                .marks(List.of(state(made)));
    }
}
