package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.qingshou.cases.CasePage;
import org.qingshou.cases.ContactForm;
import org.qingshou.compliance.Clearance;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.PartyRole;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Records a notice that was served, to those a notice may be addressed to. */
class NoticeDialog {
    private static final List<PartyRole> ADDRESSEES = List.of(
            PartyRole.BORROWER,
            PartyRole.CO_BORROWER,
            PartyRole.SPOUSE_JOINT,
            PartyRole.GUARANTOR_JOINT,
            PartyRole.GUARANTOR_GENERAL,
            PartyRole.HEIR,
            PartyRole.ESTATE_ADMIN);

    private final Component owner;
    private final CaseTools tools;
    private final CasePage page;
    private final PersonSelect person;
    private final NoticeFields fields;
    private final Div word = new Div();

    NoticeDialog(Component owner, CaseTools tools, CasePage page) {
        this.owner = owner;
        this.tools = tools;
        this.page = page;
        person = new PersonSelect(tools.desk().people(id()).stream()
                .filter(line -> ADDRESSEES.contains(line.role()))
                .toList());
        fields = new NoticeFields(new EvidenceUpload(tools.contacts(), id(), "EV_SERVICE_RECEIPT"));
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
                        person,
                        fields,
                        word)
                .open();
    }

    private boolean told(Runnable changed) {
        Notes.done(owner.getTranslation("cases.contact.recorded"));
        changed.run();
        return true;
    }

    private boolean save(ContactForm form) {
        return switch (tools.contacts().startNotice(id(), person.person(), fields.announcesSuit())) {
            case Clearance.Refused no -> {
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
