package org.qingshou.messages.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.qingshou.cases.panel.CasePanel;
import org.qingshou.kernel.CaseId;

/** The key beside call and visit; not there where the reader may not act or no provider carries messages. */
@org.springframework.stereotype.Component
class WritePanel implements CasePanel {
    private final MessageTools tools;

    WritePanel(MessageTools tools) {
        this.tools = tools;
    }

    @Override
    public Place place() {
        return Place.ACT;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "messages.write";
    }

    @Override
    public Component build(CaseId caseId, Runnable changed) {
        if (!tools.desk().mayWrite(caseId)) {
            Span none = new Span();
            none.setVisible(false);
            return none;
        }
        Button write = new Button(VaadinIcon.COMMENT_O.create());
        write.setText(write.getTranslation("messages.write"));
        write.setId("case-MESSAGE");
        write.addClickListener(e -> new WriteDialog(tools, caseId).open(changed));
        return write;
    }
}
