package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import java.util.List;
import org.qingshou.exports.download.Downloads;
import org.qingshou.outsourcing.HandoverFile;
import org.qingshou.outsourcing.HandoverFileDesk;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;
import org.qingshou.uikit.TwoLines;

/** The files that were made: taken out, and said to have arrived, by a manager. */
class FileGrid extends Composite<Div> {
    private final transient HandoverFileDesk desk;
    private final transient Downloads downloads;
    private final transient Runnable changed;
    private final Grid<HandoverFile> grid = new Grid<>();

    FileGrid(HandoverFileDesk desk, Downloads downloads, Runnable changed) {
        this.desk = desk;
        this.downloads = downloads;
        this.changed = changed;
        grid.addComponentColumn(row -> new TwoLines(row.fileNo(), row.agencyName()))
                .setHeader(getTranslation("outsourcing.files.file"))
                .setFlexGrow(2);
        grid.addColumn(this::content).setHeader(getTranslation("outsourcing.files.content"));
        grid.addColumn(row -> Shown.moment(row.madeAt())).setHeader(getTranslation("outsourcing.files.madeAt"));
        grid.addComponentColumn(this::state).setHeader(getTranslation("outsourcing.column.state"));
        if (desk.mayAct())
            grid.addComponentColumn(this::actions).setHeader(getTranslation("outsourcing.column.action"));
        PhoneCards.on(
                grid,
                getTranslation("outsourcing.files.file"),
                row -> new RowCard(new Span(row.fileNo()), content(row))
                        .soft(row.agencyName())
                        .marks(desk.mayAct() ? List.of(state(row), actions(row)) : List.of(state(row))));
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(getTranslation("outsourcing.files.none"));
        getContent().add(grid);
    }

    void refresh() {
        grid.setItems(DataProvider.fromCallbacks(
                query -> desk.files(query.getOffset(), query.getLimit()).stream(), query -> desk.count()));
    }

    private String content(HandoverFile row) {
        return getTranslation("outsourcing.files.content." + row.kind(), Integer.toString(row.messages()));
    }

    private Component state(HandoverFile row) {
        return row.handedAt() == null
                ? Marks.of(getTranslation("outsourcing.files.open"), Marks.Tone.WARN)
                : Marks.of(getTranslation("outsourcing.files.handed"), Marks.Tone.GOOD);
    }

    private Component actions(HandoverFile row) {
        return new FileActions(desk, downloads, row, changed);
    }
}
