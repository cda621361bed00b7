package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStream;
import org.qingshou.exports.ExportPass;
import org.qingshou.exports.download.Downloads;
import org.qingshou.exports.download.GuardedDownload;
import org.qingshou.outsourcing.HandoverFile;
import org.qingshou.outsourcing.HandoverFileDesk;
import org.qingshou.uikit.Notes;

/** What a manager does with a file: takes it out, and says that the agency has it. */
class FileActions extends Div {
    private final transient HandoverFileDesk desk;
    private final transient Runnable changed;

    FileActions(HandoverFileDesk desk, Downloads downloads, HandoverFile row, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        addClassName("qs-marks");
        GuardedDownload take = downloads.file(
                getTranslation("outsourcing.files.take"), () -> desk.wish(row.id()), (pass, e) -> write(row, pass, e));
        add(take);
        named(take.button(), row);
        Button handed = new Button(getTranslation("outsourcing.files.confirm"), click -> confirm(row));
        if (row.handedAt() == null) add(named(handed, row));
    }

    private static Button named(Button button, HandoverFile row) {
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(button.getText() + " " + row.fileNo());
        return button;
    }

    private void write(HandoverFile row, ExportPass pass, DownloadEvent event) throws IOException {
        event.setFileName(row.fileNo() + ".jwe");
        event.setContentType("application/jose");
        try (OutputStream out = event.getOutputStream()) {
            desk.write(row.id(), pass, out);
        }
    }

    private void confirm(HandoverFile row) {
        String title = getTranslation("outsourcing.files.confirm");
        String effect = getTranslation("outsourcing.files.confirm.effect", row.fileNo());
        new ConfirmDialog(title, effect, title, sure -> confirmed(row), getTranslation("kit.cancel"), no -> {}).open();
    }

    private void confirmed(HandoverFile row) {
        desk.confirm(row.id());
        Notes.done(getTranslation("outsourcing.files.confirmed"));
        changed.run();
    }
}
