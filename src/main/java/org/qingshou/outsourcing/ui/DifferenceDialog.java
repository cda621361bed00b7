package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.qingshou.outsourcing.DifferenceKind.Way;
import org.qingshou.outsourcing.DifferenceView;
import org.qingshou.outsourcing.ReconciliationDesk;
import org.qingshou.uikit.Chips;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Settles one difference: by a note, by sending the package again, or by taking the case back. */
class DifferenceDialog extends FormDialog {
    DifferenceDialog(ReconciliationDesk desk, DifferenceView row, DifferenceWords words, Runnable changed) {
        this(desk, row, words, changed, new TextArea());
    }

    private DifferenceDialog(
            ReconciliationDesk desk, DifferenceView row, DifferenceWords words, Runnable changed, TextArea note) {
        this(
                desk,
                row,
                words,
                changed,
                note,
                new Chips<>(
                        note.getTranslation("outsourcing.difference.way.label"),
                        way -> "difference-way." + way,
                        row.kind().ways()));
    }

    private DifferenceDialog(
            ReconciliationDesk desk,
            DifferenceView row,
            DifferenceWords words,
            Runnable changed,
            TextArea note,
            Chips<Way> ways) {
        super(
                note.getTranslation("outsourcing.difference.settle.of", words.name(row)),
                note.getTranslation("outsourcing.difference.settle"),
                () -> {
                    Way way = ways.needed(note.getTranslation("kit.required"));
                    note.setInvalid(way == Way.NOTE && note.getValue().isBlank());
                    if (way == null || note.isInvalid()) return false;
                    desk.settle(row.id(), way, note.getValue());
                    Notes.done(note.getTranslation("outsourcing.difference.done." + way));
                    changed.run();
                    return true;
                },
                new Paragraph(words.both(row)),
                new Paragraph(note.getTranslation("difference-kind." + row.kind() + ".about")),
                ways,
                note);
        note.setLabel(getTranslation("outsourcing.difference.note.label"));
        note.setErrorMessage(getTranslation("kit.required"));
        note.setMaxLength(ReconciliationDesk.LONGEST_NOTE);
    }
}
