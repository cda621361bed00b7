package org.qingshou.messages.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.qingshou.compliance.RulingTexts;
import org.qingshou.messages.BorrowerMessage;
import org.qingshou.messages.MessageDrafts;
import org.qingshou.messages.MessageReply;
import org.qingshou.messages.MessageState;
import org.qingshou.messages.ReceiptResult;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.TwoLines;

/** One message: to whom, what, how it fares, and why it did not leave. */
class MessageCard extends Composite<Div> {
    private final DateTimeFormatter moment;

    MessageCard(MessageDrafts.Line line, List<MessageReply> replies, ZoneId zone, RulingTexts words) {
        moment = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone);
        BorrowerMessage message = line.message();
        Div head = new Div(
                new TwoLines(
                        getTranslation("contact-action." + message.action()) + " · " + line.person(),
                        line.shown() + " · " + line.plannedBy() + " · " + moment.format(message.plannedAt())),
                Marks.of(
                        getTranslation("borrower-message-state." + message.state()),
                        message.state().tone()));
        head.addClassNames("qs-row", "qs-spread");
        getContent().addClassName("qs-stack");
        getContent().add(head);
        String fares = fares(message);
        if (!fares.isEmpty()) {
            Paragraph how = new Paragraph(fares);
            how.addClassName("qs-soft");
            getContent().add(how);
        }
        if (message.state() == MessageState.WITHHELD && !message.breaches().isEmpty())
            getContent().add(new Objections(message.breaches(), words));
        replies.forEach(reply -> getContent().add(answered(reply)));
        getContent().add(content(message));
    }

    private Paragraph answered(MessageReply reply) {
        return new Paragraph(getTranslation(
                "messages.replied",
                moment.format(reply.receivedAt()),
                getTranslation("reply-meaning." + reply.meaning()),
                reply.words()));
    }

    private Details content(BorrowerMessage message) {
        String notice = message.noticeNo();
        Paragraph text = new Paragraph(notice == null ? message.text() : getTranslation("messages.letter", notice));
        text.addClassName("qs-note");
        return new Details(getTranslation("messages.text"), text);
    }

    private String fares(BorrowerMessage message) {
        Instant sent = message.sentAt();
        ReceiptResult receipt = message.receipt();
        Instant told = message.receiptAt();
        String why = message.answerCode();
        if (receipt != null && told != null)
            return getTranslation(
                    "messages.fares.receipt",
                    getTranslation("receipt-result." + receipt),
                    String.valueOf(message.receiptCode()),
                    moment.format(told));
        return switch (message.state()) {
            case WAITING -> getTranslation("messages.fares.due", moment.format(message.dueAt()));
            case SENT -> sent == null ? "" : getTranslation("messages.fares.sent", moment.format(sent));
            case FAILED -> getTranslation("messages.fares.failed", why == null ? "" : why);
            case WITHHELD, STUCK -> why == null ? "" : getTranslation("messages.why." + why);
            case ARRIVED, UNDELIVERED, CANCELLED -> "";
        };
    }
}
