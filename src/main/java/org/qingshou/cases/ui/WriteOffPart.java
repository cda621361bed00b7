package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.qingshou.cases.ContactDesk;
import org.qingshou.cases.WriteOffDesk;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** What is written off with the claim kept, what has come in since, and a manager's place to ask for it. */
class WriteOffPart extends Composite<Div> {
    private final transient WriteOffDesk desk;
    private final transient ContactDesk contacts;
    private final transient CaseId id;
    private final transient Runnable changed;

    WriteOffPart(WriteOffDesk desk, ContactDesk contacts, CaseId id, Runnable changed) {
        this.desk = desk;
        this.contacts = contacts;
        this.id = id;
        this.changed = changed;
        WriteOffDesk.Page page = desk.ofCase(id);
        getContent().addClassName("qs-stack");
        getContent().add(new H4(getTranslation("writeOff.title")));
        if (page.loans().isEmpty()) getContent().add(soft("writeOff.none"));
        else {
            UnorderedList list = new UnorderedList();
            page.loans()
                    .forEach(loan -> list.add(new ListItem(getTranslation(
                            "writeOff.loan", loan.loanNo(), loan.on().toString()))));
            page.recovered()
                    .forEach(sum -> list.add(new ListItem(
                            getTranslation("writeOff.recovered", sum.amount().shown(), sum.currency()))));
            getContent().add(list, soft("writeOff.pool"));
        }
        if (page.waits()) getContent().add(soft("writeOff.waits"));
        else if (page.proposes())
            getContent().add(new Div(new Button(getTranslation("writeOff.propose"), e -> propose())));
    }

    private Paragraph soft(String key) {
        Paragraph words = new Paragraph(getTranslation(key));
        words.addClassName("qs-soft");
        return words;
    }

    private void propose() {
        TextField number = new TextField(getTranslation("writeOff.number.field"));
        number.setMaxLength(80);
        number.setRequiredIndicatorVisible(true);
        EvidenceUpload paper = new EvidenceUpload(contacts, id, "EV_WRITE_OFF").named("cases.evidence.named.write-off");
        TextArea reason = new TextArea(getTranslation("writeOff.reason.field"));
        reason.setMaxLength(500);
        reason.setRequiredIndicatorVisible(true);
        new FormDialog(
                        getTranslation("writeOff.propose"),
                        getTranslation("kit.save"),
                        () -> {
                            desk.propose(id, number.getValue(), paper.value(), reason.getValue());
                            Notes.done(getTranslation("writeOff.asked"));
                            changed.run();
                            return true;
                        },
                        new Paragraph(getTranslation("writeOff.help")),
                        number,
                        paper,
                        reason)
                .open();
    }
}
