package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.qingshou.exports.ExportPass;
import org.qingshou.exports.download.Downloads;
import org.qingshou.exports.download.GuardedDownload;
import org.qingshou.outsourcing.HandoverFile;
import org.qingshou.outsourcing.HandoverFileDesk;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.Notes;
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
            grid.addComponentColumn(this::actions)
                    .setHeader(getTranslation("outsourcing.column.action"))
                    .setFlexGrow(2);
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
        Div all = new Div();
        all.addClassName("qs-marks");
        GuardedDownload take = downloads.file(
                getTranslation("outsourcing.files.take"), () -> desk.wish(row.id()), (pass, e) -> write(row, pass, e));
        take.button().addThemeVariants(ButtonVariant.SMALL);
        take.button().setAriaLabel(getTranslation("outsourcing.files.take") + " " + row.fileNo());
        all.add(take);
        if (row.handedAt() == null) {
            Button handed = new Button(getTranslation("outsourcing.files.confirm"), click -> confirm(row));
            handed.addThemeVariants(ButtonVariant.SMALL);
            handed.setAriaLabel(getTranslation("outsourcing.files.confirm") + " " + row.fileNo());
            all.add(handed);
        }
        return all;
    }

    private void write(HandoverFile row, ExportPass pass, DownloadEvent event) throws IOException {
        event.setFileName(row.fileNo() + ".jwe");
        event.setContentType("application/jose");
        try (OutputStream out = event.getOutputStream()) {
            desk.write(row.id(), pass, out);
        }
    }

    private void confirm(HandoverFile row) {
        new ConfirmDialog(
                        getTranslation("outsourcing.files.confirm"),
                        getTranslation("outsourcing.files.confirm.effect", row.fileNo()),
                        getTranslation("outsourcing.files.confirm"),
                        sure -> {
                            desk.confirm(row.id());
                            Notes.done(getTranslation("outsourcing.files.confirmed"));
                            changed.run();
                        },
                        getTranslation("kit.cancel"),
                        no -> {})
                .open();
    }
}
