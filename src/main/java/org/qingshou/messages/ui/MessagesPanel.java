package org.qingshou.messages.ui;

import com.vaadin.flow.component.Component;
import org.qingshou.cases.panel.CasePanel;
import org.qingshou.kernel.CaseId;

/** The tab with the messages of the case. */
@org.springframework.stereotype.Component
class MessagesPanel implements CasePanel {
    private final MessageTools tools;

    MessagesPanel(MessageTools tools) {
        this.tools = tools;
    }

    @Override
    public Place place() {
        return Place.TAB;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String titleKey() {
        return "messages.tab";
    }

    @Override
    public Component build(CaseId caseId, Runnable changed) {
        return new MessagesTab(tools, caseId, changed);
    }
}
