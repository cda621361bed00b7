package org.qingshou.ledger.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.RouterLink;
import java.util.function.ToLongFunction;
import org.qingshou.ledger.tape.ImportDesk;
import org.qingshou.ledger.tape.TapeStatus;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.Panel;

/** Every import that was ever asked for, newest first. */
class TapeHistory extends Composite<Panel> {
    private final Grid<TapeStatus> grid = new Grid<>();

    TapeHistory(ImportDesk desk) {
        grid.addComponentColumn(tape -> new RouterLink(tape.fileName(), TapeView.class, TapeView.parameters(tape.id())))
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
        grid.addComponentColumn(
                        tape -> Marks.of(getTranslation("tape-state." + tape.state()), Shown.tone(tape.state())))
                .setHeader(getTranslation("ledger.import.state"))
                .setAutoWidth(true);
        figure("ledger.import.read", TapeStatus::read);
        figure("ledger.import.added", TapeStatus::added);
        figure("ledger.import.changed", TapeStatus::changed);
        figure("ledger.import.unchanged", TapeStatus::unchanged);
        figure("ledger.import.rejected", TapeStatus::rejected);
        grid.addColumn(tape -> Shown.at(tape.createdAt()))
                .setHeader(getTranslation("ledger.import.when"))
                .setAutoWidth(true);
        grid.setEmptyStateText(getTranslation("ledger.import.none"));
        grid.setItems(query -> desk.history(query.getOffset(), query.getLimit()).stream(), query -> (int) desk.count());
        getContent().setBody(grid);
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
