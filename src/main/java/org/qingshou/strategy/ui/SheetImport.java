package org.qingshou.strategy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Refused;
import org.qingshou.strategy.SheetDraft;
import org.qingshou.uikit.FileDrop;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Rows from a spreadsheet, by the clipboard or as a file: looked at first, then kept all together or not at all. */
class SheetImport {
    private final RowActs sheet;
    private final Div preview = new Div();
    private final FormDialog dialog;
    private @Nullable SheetDraft draft;

    SheetImport(RowActs sheet) {
        this.sheet = sheet;
        TextArea paste = new TextArea(say("strategy.sheet.paste"));
        paste.setWidthFull();
        paste.setMaxRows(6);
        Paragraph help = new Paragraph(say(
                "strategy.sheet.import.help",
                sheet.kind().entered().stream().map(sheet.texts()::label).collect(Collectors.joining(" · "))));
        help.addClassName("qs-soft");
        Button look = new Button(say("strategy.sheet.look"), e -> look(paste));
        FileDrop<SheetDraft> file = new FileDrop<>(
                say("strategy.sheet.file"),
                (name, in) -> sheet.tools()
                        .sheets()
                        .file(sheet.caseId(), sheet.method(), sheet.kind().code(), in),
                this::show);
        preview.addClassName("qs-stack");
        dialog = new FormDialog(
                say(
                        "strategy.sheet.import.title",
                        sheet.texts().of("record." + sheet.kind().code())),
                say("strategy.sheet.keep", "0"),
                this::keep,
                help,
                paste,
                look,
                file,
                preview);
        dialog.saveButton().setEnabled(false);
    }

    void open() {
        dialog.open();
    }

    private void look(TextArea paste) {
        try {
            show(sheet.tools()
                    .sheets()
                    .pasted(sheet.caseId(), sheet.method(), sheet.kind().code(), paste.getValue()));
        } catch (Refused refused) {
            Notes.error(RowActs.said(paste, refused));
        }
    }

    private void show(SheetDraft read) {
        draft = read;
        preview.removeAll();
        preview.add(new SheetPreview(read, sheet.texts()));
        dialog.saveButton()
                .setText(say("strategy.sheet.keep", Integer.toString(read.rows().size())));
        dialog.saveButton().setEnabled(read.ready());
    }

    private boolean keep() {
        SheetDraft read = draft;
        if (read == null || !read.ready()) return false;
        int kept = sheet.tools()
                .sheets()
                .add(
                        sheet.caseId(),
                        sheet.method(),
                        sheet.kind().code(),
                        sheet.tools().clock().today(),
                        read.rows());
        Notes.done(say("strategy.sheet.kept", Integer.toString(kept)));
        sheet.changed().run();
        return true;
    }

    private String say(String key, String... args) {
        return sheet.texts().reader().getTranslation(key, List.of(args).toArray());
    }
}
