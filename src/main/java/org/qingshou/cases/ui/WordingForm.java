package org.qingshou.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.qingshou.cases.paper.NoticeText;
import org.qingshou.cases.wording.WordingDesk;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Other words in the place of those in use; what is wrong with them is said before anybody is asked to allow them. */
class WordingForm extends Div {
    private final TextArea words = new TextArea(getTranslation("cases.wording.words"));
    private final transient WordingDesk desk;
    private final transient NoticeText from;

    WordingForm(WordingDesk desk, NoticeText from) {
        this.desk = desk;
        this.from = from;
        addClassName("qs-form");
        words.setId("wording-words");
        words.setMinRows(14);
        words.setMaxRows(24);
        words.setValue(from.text());
        words.setHelperText(getTranslation("cases.wording.places", String.join(" ", desk.places(from.kind()))));
        Button look = new Button(getTranslation("cases.wording.look"), e -> look());
        look.setId("wording-look");
        add(new Paragraph(getTranslation("cases.wording.signs")), words, look);
    }

    private String title() {
        return getTranslation("cases.wording.change.of", getTranslation("cases.wording.kind." + from.kind()));
    }

    /** Refused words are told by the page, and the form stays open with them. */
    private void look() {
        new WordingLook(desk, desk.tried(from.kind(), words.getValue())).open(title());
    }

    void open(Runnable changed) {
        FormDialog dialog = new FormDialog(
                title(),
                getTranslation("cases.wording.propose"),
                () -> {
                    desk.propose(from.kind(), from.version(), words.getValue());
                    Notes.done(getTranslation("cases.wording.proposed"));
                    changed.run();
                    return true;
                },
                this);
        dialog.addClassName("qs-wide-dialog");
        dialog.open();
    }
}
