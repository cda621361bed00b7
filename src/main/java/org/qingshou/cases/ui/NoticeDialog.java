package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.qingshou.cases.CasePage;
import org.qingshou.cases.ContactForm;
import org.qingshou.cases.PrintedNotice;
import org.qingshou.compliance.Clearance;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Records a notice that was served, to those a notice may be addressed to. */
class NoticeDialog {
    private final Component owner;
    private final CaseTools tools;
    private final CasePage page;
    private final PersonSelect person;
    private final NoticeChoice choice;
    private final NoticeFields fields;
    private final WarnReason reason = new WarnReason();
    private final Div word = new Div();

    NoticeDialog(Component owner, CaseTools tools, CasePage page) {
        this.owner = owner;
        this.tools = tools;
        this.page = page;
        person = new PersonSelect(tools.notices().addressees(id()));
        choice = new NoticeChoice(tools.notices().ofCase(id()));
        fields = new NoticeFields(
                choice,
                new EvidenceUpload(tools.contacts(), id(), "EV_SERVICE_RECEIPT").named("cases.evidence.named.service"));
        person.setVisible(choice.printed() == null);
        choice.addValueChangeListener(e -> person.setVisible(e.getValue() == null));
    }

    private CaseId id() {
        return page.header().id();
    }

    void open(Runnable changed) {
        String title = owner.getTranslation("cases.notice.title");
        String save = owner.getTranslation("cases.contact.save");
        new FormDialog(
                        title,
                        save,
                        () -> fields.value().map(this::save).orElse(false) && told(changed),
                        fields,
                        person,
                        word,
                        reason)
                .open();
    }

    private boolean told(Runnable changed) {
        Notes.done(owner.getTranslation("cases.contact.recorded"));
        changed.run();
        return true;
    }

    private boolean save(ContactForm form) {
        if (!reason.given()) return false;
        return switch (start()) {
            case Clearance.Refused no -> {
                reason.of(no.ruling());
                word.removeAll();
                word.add(new GuardWords(
                        owner.getTranslation("cases.notice.title"),
                        no.ruling(),
                        tools.words(),
                        page.now(),
                        page.zone()));
                yield false;
            }
            case Clearance.Cleared yes -> record(yes, form);
        };
    }

    /** A notice printed here says itself for whom it is and what it announces. */
    private Clearance start() {
        PrintedNotice printed = choice.printed();
        return printed == null
                ? tools.contacts().startNotice(id(), person.person(), fields.announcesSuit(), reason.value())
                : tools.notices().startService(id(), printed.id(), reason.value());
    }

    private boolean record(Clearance.Cleared cleared, ContactForm form) {
        try {
            tools.contacts().recordNotice(cleared, form, fields.method());
            return true;
        } catch (Refused refused) {
            tools.contacts().abandon(cleared);
            throw refused;
        }
    }
}
