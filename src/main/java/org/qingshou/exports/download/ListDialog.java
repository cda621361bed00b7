package org.qingshou.exports.download;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.qingshou.content.ListWriter;
import org.qingshou.exports.ExportWish;
import org.qingshou.exports.Exports;
import org.qingshou.uikit.FormDialog;

/** How a list is taken out: its form, and whether names leave with it; what that needs is said at once. */
class ListDialog<T> {
    private final Exports exports;
    private final ListDownload<T> owner;
    private final ListPages<T> rows;
    private final RadioButtonGroup<ListWriter.Form> form = new RadioButtonGroup<>();
    private final Checkbox names;
    private final ReasonField reason;
    private final FormDialog dialog;

    ListDialog(Exports exports, ListDownload<T> owner, ListPages<T> rows) {
        this.exports = exports;
        this.owner = owner;
        this.rows = rows;
        names = new Checkbox(owner.getTranslation("exports.names"));
        names.addValueChangeListener(e -> judge());
        names.setVisible(owner.tellsOfPeople());
        form.setLabel(owner.getTranslation("exports.form"));
        form.setItems(ListWriter.Form.values());
        form.setItemLabelGenerator(item -> owner.getTranslation("exports.form." + item));
        form.setValue(ListWriter.Form.XLSX);
        reason = new ReasonField(exports, wish(), exports.judge(wish()));
        Paragraph count = new Paragraph(owner.getTranslation("exports.count", Long.toString(rows.count())));
        dialog = new FormDialog(
                owner.getTranslation("exports.title"), reason.buttonText(), this::go, count, form, names, reason);
    }

    void open() {
        dialog.open();
    }

    private void judge() {
        reason.show(wish(), exports.judge(wish()));
        dialog.saveButton().setText(reason.buttonText());
    }

    private ListDownload.Choice<T> choice() {
        return new ListDownload.Choice<>(
                rows,
                form.getValue(),
                names.getValue(),
                owner.getUI().orElseThrow().getLocale());
    }

    private ExportWish wish() {
        return owner.wish(choice());
    }

    private boolean go() {
        ListDownload.Choice<T> choice = choice();
        reason.go(owner.wish(choice), pass -> owner.start(choice, pass));
        return true;
    }
}
