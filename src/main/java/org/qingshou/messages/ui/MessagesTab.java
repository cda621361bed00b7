package org.qingshou.messages.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.ZoneId;
import java.util.List;
import org.qingshou.kernel.CaseId;
import org.qingshou.messages.MessageDrafts;
import org.qingshou.messages.MessageReply;
import org.qingshou.messages.MessageState;
import org.qingshou.uikit.EmptyState;
import org.qingshou.uikit.Notes;

/** The messages of a case with how each fares; receipts come by themselves, so the list can be read anew. */
class MessagesTab extends Composite<Div> {
    private final transient MessageTools tools;
    private final transient CaseId id;
    private final transient Runnable changed;
    private final boolean writes;

    MessagesTab(MessageTools tools, CaseId id, Runnable changed) {
        this.tools = tools;
        this.id = id;
        this.changed = changed;
        writes = tools.desk().mayWrite(id);
        Button refresh =
                new Button(getTranslation("messages.refresh"), VaadinIcon.REFRESH.create(), e -> changed.run());
        refresh.addThemeVariants(ButtonVariant.SMALL);
        Div acts = new Div(refresh);
        acts.addClassName("qs-actions");
        getContent().addClassName("qs-stack");
        getContent().add(acts);
        show();
    }

    private void show() {
        var lines = tools.desk().ofCase(id);
        if (lines.isEmpty()) {
            getContent().add(new EmptyState(getTranslation("messages.empty")));
            return;
        }
        ZoneId zone = tools.desk().zone(id);
        UnorderedList list = new UnorderedList();
        list.addClassName("qs-plain-list");
        var replies = tools.desk().replies(id);
        lines.forEach(line -> list.add(
                new ListItem(card(line, replies.getOrDefault(line.message().id(), List.of()), zone))));
        getContent().add(list);
    }

    private Div card(MessageDrafts.Line line, List<MessageReply> replies, ZoneId zone) {
        Div card = new Div(new MessageCard(line, replies, zone, tools.words()));
        card.addClassName("qs-card");
        boolean waits = line.message().state() == MessageState.WAITING;
        if (!writes || !waits) return card;
        Button cancel = new Button(getTranslation("messages.cancel"), e -> cancel(line));
        cancel.addThemeVariants(ButtonVariant.SMALL);
        cancel.setAriaLabel(getTranslation("messages.cancel.of", line.shown()));
        card.add(cancel);
        return card;
    }

    private void cancel(MessageDrafts.Line line) {
        tools.desk().cancel(id, line.message().id());
        Notes.done(getTranslation("messages.cancelled"));
        changed.run();
    }
}
