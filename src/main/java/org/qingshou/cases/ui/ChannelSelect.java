package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import org.qingshou.compliance.Channel;

/** One of the ways by which a person is reached, or none in particular. */
final class ChannelSelect {
    private ChannelSelect() {}

    static Select<Channel> of(Component owner, String label, String all) {
        Select<Channel> channel = new Select<>();
        channel.setLabel(owner.getTranslation(label));
        channel.setItems(Channel.VOICE, Channel.VISIT, Channel.MESSAGE, Channel.LETTER);
        channel.setItemLabelGenerator(item -> owner.getTranslation(item == null ? all : "channel." + item));
        channel.setEmptySelectionAllowed(true);
        channel.setEmptySelectionCaption(owner.getTranslation(all));
        return channel;
    }
}
