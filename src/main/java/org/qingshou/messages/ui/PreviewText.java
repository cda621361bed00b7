package org.qingshou.messages.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.format.DateTimeFormatter;
import org.qingshou.messages.MessageDesk;
import org.qingshou.messages.MessageDrafts.Choice;
import org.qingshou.messages.MessageDrafts.Content;

/** What will leave, to which masked number, and when; below it what the guard has against it. */
class PreviewText extends Composite<Div> {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    PreviewText(MessageDesk.Preview preview, Choice to, Content content, MessageTools tools) {
        getContent().addClassName("qs-stack");
        if (!preview.subject().isEmpty()) {
            Paragraph subject = new Paragraph(preview.subject());
            subject.addClassName("qs-strong");
            getContent().add(subject);
        }
        Paragraph text = new Paragraph(
                preview.text().isEmpty() ? getTranslation("messages.letter", content.name()) : preview.text());
        text.addClassNames("qs-card", "qs-note");
        text.setId("message-text");
        Paragraph when = new Paragraph(
                preview.moved()
                        ? getTranslation(
                                "messages.preview.later",
                                to.point().shown(),
                                MOMENT.format(preview.dueAt().atZone(preview.zone())))
                        : getTranslation("messages.preview.now", to.point().shown()));
        when.addClassName("qs-advice");
        getContent().add(text, when);
        if (!preview.ruling().breaches().isEmpty())
            getContent().add(new Objections(preview.ruling().breaches(), tools.words()));
    }
}
