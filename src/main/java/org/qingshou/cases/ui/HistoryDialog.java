package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.CasePage;
import org.qingshou.cases.HistoryDesk;
import org.qingshou.cases.HistoryReason;
import org.qingshou.cases.Timeline;
import org.qingshou.compliance.ExportVolume.Data;
import org.qingshou.exports.ExportPass;
import org.qingshou.exports.ExportWish;
import org.qingshou.exports.download.GuardedDownload;
import org.qingshou.kernel.CaseId;

/** What of the case goes onto paper, and whether numbers and addresses are in clear. */
class HistoryDialog {
    private final CaseTools tools;
    private final CaseId id;
    private final String fileName;
    private final Select<Timeline.Kind> kind = new Select<>();
    private final Select<HistoryReason> reason = new Select<>();
    private final Dialog dialog = new Dialog();
    // Downloads run apart from the page: they take what was chosen, not the fields.
    private volatile Timeline.@Nullable Kind chosen;
    private volatile @Nullable HistoryReason plain;

    HistoryDialog(Component owner, CaseTools tools, CasePage page) {
        this.tools = tools;
        this.id = page.header().id();
        fileName = page.header().caseNo() + ".pdf";
        kind.setLabel(owner.getTranslation("cases.history.kind"));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(owner.getTranslation("cases.timeline.all"));
        kind.setItems(Timeline.Kind.values());
        kind.setItemLabelGenerator(
                item -> owner.getTranslation(item == null ? "cases.timeline.all" : "timeline-kind." + item));
        kind.addValueChangeListener(e -> chosen = e.getValue());
        reason.setLabel(owner.getTranslation("cases.history.reason"));
        reason.setEmptySelectionAllowed(true);
        reason.setEmptySelectionCaption(owner.getTranslation("cases.history.masked"));
        reason.setItems(HistoryReason.values());
        reason.setItemLabelGenerator(
                item -> owner.getTranslation(item == null ? "cases.history.masked" : "history-reason." + item));
        reason.addValueChangeListener(e -> plain = e.getValue());
        reason.setVisible(tools.history().mayPrintPlain());
        dialog.setHeaderTitle(owner.getTranslation("cases.history.title"));
        dialog.addClassName("qs-form-dialog");
        Div body = new Div(kind, reason, new Paragraph(owner.getTranslation("cases.history.help")));
        body.addClassName("qs-form");
        dialog.add(body);
        GuardedDownload download =
                tools.downloads().file(owner.getTranslation("cases.history.download"), this::wish, this::write);
        download.setId("history-download");
        dialog.getFooter().add(new Button(owner.getTranslation("kit.cancel"), e -> dialog.close()), download);
    }

    void open() {
        dialog.open();
    }

    private ExportWish wish() {
        return new ExportWish(HistoryDesk.FILE, id.toString(), "cases/" + id, Data.SENSITIVE, 1);
    }

    private void write(ExportPass pass, DownloadEvent event) throws IOException {
        event.setFileName(fileName);
        event.setContentType("application/pdf");
        try (OutputStream out = event.getOutputStream()) {
            tools.history().print(id, chosen, plain, pass, out);
        }
    }
}
