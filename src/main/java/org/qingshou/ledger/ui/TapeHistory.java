package org.qingshou.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.function.ToLongFunction;
import org.qingshou.ledger.tape.ImportDesk;
import org.qingshou.ledger.tape.TapeStatus;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.Panel;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;

/** Every import that was ever asked for, newest first. */
class TapeHistory extends Composite<Panel> {
    private final Grid<TapeStatus> grid = new Grid<>();

    TapeHistory(ImportDesk desk) {
        grid.addComponentColumn(TapeHistory::link)
                .setHeader(getTranslation("ledger.import.file"))
                .setWidth("16rem")
                .setFlexGrow(2);
        grid.addColumn(TapeStatus::source).setHeader(getTranslation("ledger.import.source"));
        grid.addColumn(tape -> tape.asOf().toString())
                .setHeader(getTranslation("ledger.import.as-of"))
                .setAutoWidth(true);
        grid.addColumn(tape -> getTranslation("tape-kind." + tape.kind()))
                .setHeader(getTranslation("ledger.import.kind"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("ledger.import.state"))
                .setWidth("8rem")
                .setFlexGrow(0);
        figure("ledger.import.read", TapeStatus::read);
        figure("ledger.import.added", TapeStatus::added);
        figure("ledger.import.changed", TapeStatus::changed);
        figure("ledger.import.unchanged", TapeStatus::unchanged);
        figure("ledger.import.left-out", TapeStatus::leftOut);
        figure("ledger.import.rejected", TapeStatus::rejected);
        grid.addColumn(tape -> Shown.at(tape.createdAt()))
                .setHeader(getTranslation("ledger.import.when"))
                .setAutoWidth(true);
        PhoneCards.on(grid, getTranslation("ledger.import.file"), this::card);
        grid.setEmptyStateText(getTranslation("ledger.import.none"));
        grid.setItems(query -> desk.history(query.getOffset(), query.getLimit()).stream(), query -> (int) desk.count());
        getContent().setBody(grid);
    }

    private static RouterLink link(TapeStatus tape) {
        return new RouterLink(tape.fileName(), TapeView.class, TapeView.parameters(tape.id()));
    }

    private Component state(TapeStatus tape) {
        return Marks.of(getTranslation("tape-state." + tape.state()), Shown.tone(tape.state()));
    }

    private RowCard card(TapeStatus tape) {
        String kind = getTranslation("tape-kind." + tape.kind());
        return new RowCard(link(tape), Shown.count(tape.read()))
                .soft(tape.asOf() + " · " + tape.source() + " · " + kind)
                .line(getTranslation(
                        "ledger.import.counts",
                        Shown.count(tape.added()),
                        Shown.count(tape.changed()),
                        Shown.count(tape.unchanged()),
                        Shown.count(tape.leftOut()),
                        Shown.count(tape.rejected())))
                .marks(List.of(state(tape)));
    }

    @Override
    protected Panel initContent() {
        return new Panel(getTranslation("ledger.import.history"));
    }

    private void figure(String key, ToLongFunction<TapeStatus> value) {
        grid.addColumn(tape -> Shown.count(value.applyAsLong(tape)))
                .setHeader(getTranslation(key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }
}
