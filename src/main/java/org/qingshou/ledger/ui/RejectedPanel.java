package org.qingshou.ledger.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.qingshou.content.TableForm;
import org.qingshou.exports.ExportPass;
import org.qingshou.exports.ExportWish;
import org.qingshou.exports.download.Downloads;
import org.qingshou.ledger.ContactValues;
import org.qingshou.ledger.tape.RejectedRow;
import org.qingshou.uikit.Panel;

/** Rows that were not taken, why, and the file of them to be mended and sent again. */
class RejectedPanel extends Composite<Panel> {
    /** Where the rows come from. */
    interface Rows {
        List<RejectedRow> page(int offset, int limit);

        TableForm form();

        ExportWish wish(long rows);

        void write(ExportPass pass, OutputStream out) throws IOException;
    }

    private final Grid<RejectedRow> grid = new Grid<>();

    private final transient Downloads downloads;

    RejectedPanel(Downloads downloads) {
        this.downloads = downloads;
        grid.addColumn(RejectedRow::row)
                .setHeader(getTranslation("tape.rejected.row"))
                .setAutoWidth(true);
        grid.addColumn(row -> getTranslation("tape.column." + row.field()))
                .setHeader(getTranslation("tape.rejected.field"))
                .setAutoWidth(true);
        grid.addColumn(this::reason)
                .setHeader(getTranslation("tape.rejected.reason"))
                .setFlexGrow(3);
        getContent().setBody(grid);
    }

    @Override
    protected Panel initContent() {
        return new Panel(getTranslation("ledger.rejected.title"));
    }

    void show(Rows rows, long count, String name) {
        grid.setItems(query -> rows.page(query.getOffset(), query.getLimit()).stream(), query -> (int) count);
        boolean workbook = rows.form().kind() == TableForm.Kind.XLSX;
        getContent()
                .withActions(downloads.file(
                        getTranslation("ledger.rejected.download"),
                        () -> rows.wish(count),
                        (pass, event) -> write(event, rows, pass, "rejected-" + name + (workbook ? ".xlsx" : ".csv"))));
    }

    private static void write(DownloadEvent event, Rows rows, ExportPass pass, String fileName) throws IOException {
        event.setFileName(fileName);
        event.setContentType("application/octet-stream");
        rows.write(pass, event.getOutputStream());
    }

    /** The download holds what the file held; the screen masks what looks like a person's number. */
    private String reason(RejectedRow row) {
        List<Object> args = new ArrayList<>();
        String value = row.value();
        args.add(value == null ? "" : ContactValues.masked(value));
        args.addAll(row.args());
        return getTranslation("tape.reject." + row.reason(), args.toArray());
    }
}
