package org.qingshou.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import org.qingshou.cases.paper.NoticeText;
import org.qingshou.cases.wording.SampleOf;
import org.qingshou.cases.wording.WordingDesk;
import org.qingshou.exports.download.FileLook;

/** A wording as it is written and, about people who do not exist, as it is printed. */
class WordingLook extends Div {
    private static final String PDF = "application/pdf";

    WordingLook(WordingDesk desk, NoticeText text) {
        addClassName("qs-stack");
        Div samples = new Div();
        samples.addClassName("qs-actions");
        for (SampleOf of : SampleOf.of(text.kind())) {
            String name = getTranslation("cases.wording.sample." + of);
            samples.add(new FileLook(name, PDF, event -> {
                byte[] bytes = desk.sample(text, of);
                event.inline(text.name() + "-" + of + ".pdf");
                event.setContentType(PDF);
                event.setContentLength(bytes.length);
                event.getOutputStream().write(bytes);
            }));
        }
        Pre words = new Pre(text.text());
        words.addClassName("qs-words");
        words.getElement().setAttribute("tabindex", "0");
        add(
                new H3(getTranslation("cases.wording.samples")),
                new Paragraph(getTranslation("cases.wording.samples.help")),
                samples,
                new H3(getTranslation("cases.wording.words")),
                words);
    }

    void open(String title) {
        Dialog dialog = new Dialog(title);
        dialog.addClassName("qs-wide-dialog");
        dialog.add(this);
        dialog.getFooter().add(new Button(getTranslation("kit.close"), close -> dialog.close()));
        dialog.open();
    }
}
