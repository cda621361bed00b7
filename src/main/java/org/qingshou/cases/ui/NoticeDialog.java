package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.qingshou.cases.CasePage;
import org.qingshou.cases.ContactForm;
import org.qingshou.cases.ContactOutcome;
import org.qingshou.cases.PersonLine;
import org.qingshou.cases.ServiceMethod;
import org.qingshou.compliance.Clearance;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.PartyRole;
import org.qingshou.uikit.FormDialog;
import org.qingshou.uikit.Notes;

/** Records a demand notice that was served: its number, the way it went, what came back. */
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
    private final Select<PersonLine> person = new Select<>();
    private final Select<ServiceMethod> method = new Select<>();
    private final Select<ContactOutcome> outcome = new Select<>();
    private final TextField number;
    private final DatePicker next;
    private final Div word = new Div();
    private final EvidenceUpload receipt;

    NoticeDialog(Component owner, CaseTools tools, CasePage page) {
        this.owner = owner;
        this.tools = tools;
        this.page = page;
        number = new TextField(owner.getTranslation("cases.contact.notice"));
        number.setMaxLength(40);
        number.setRequiredIndicatorVisible(true);
        next = new DatePicker(owner.getTranslation("cases.contact.next"));
        receipt = new EvidenceUpload(tools.contacts(), page.header().id(), "EV_SERVICE_RECEIPT");
        person.setLabel(owner.getTranslation("cases.act.person"));
        person.setItemLabelGenerator(line -> line.name() + " · " + owner.getTranslation("party-role." + line.role()));
        person.setItems(tools.desk().people(page.header().id()).stream()
                .filter(line -> ADDRESSEES.contains(line.role()))
                .toList());
        method.setLabel(owner.getTranslation("cases.notice.method.field"));
        method.setItemLabelGenerator(item -> owner.getTranslation("service-method." + item));
        method.addValueChangeListener(e -> {
            outcome.setItems(e.getValue().outcomes());
            outcome.setValue(e.getValue().outcomes().getFirst());
        });
        outcome.setLabel(owner.getTranslation("cases.contact.outcome"));
        outcome.setItemLabelGenerator(item -> owner.getTranslation("outcome." + item));
        method.setItems(ServiceMethod.values());
        method.setValue(ServiceMethod.SVC_HAND_SELF);
        person.setValue(person.getListDataView().getItem(0));
    }

    void open(Runnable changed) {
        String title = owner.getTranslation("cases.notice.title");
        String save = owner.getTranslation("cases.contact.save");
        new FormDialog(title, save, () -> save(changed), person, number, method, outcome, receipt, next, word).open();
    }

    private boolean save(Runnable changed) {
        number.setInvalid(number.isEmpty());
        number.setErrorMessage(owner.getTranslation("cases.notice.number"));
        if (number.isEmpty()) return false;
        ContactForm form = new ContactForm(
                outcome.getValue(),
                null,
                receipt.value(),
                number.getValue(),
                null,
                null,
                next.getValue(),
                null,
                null,
                null);
        switch (tools.contacts()
                .startNotice(page.header().id(), person.getValue().person())) {
            case Clearance.Refused no -> {
                word.removeAll();
                word.add(new GuardWords(
                        owner.getTranslation("cases.notice.title"),
                        no.ruling(),
                        tools.words(),
                        page.now(),
                        page.zone()));
                return false;
            }
            case Clearance.Cleared yes -> record(yes, form);
        }
        Notes.done(owner.getTranslation("cases.contact.recorded"));
        changed.run();
        return true;
    }

    private void record(Clearance.Cleared cleared, ContactForm form) {
        try {
            tools.contacts().recordNotice(cleared, form, method.getValue());
        } catch (Refused refused) {
            tools.contacts().abandon(cleared);
            throw refused;
        }
    }
}
