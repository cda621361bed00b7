package org.qingshou.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.CallAction;
import org.qingshou.cases.CasePage;
import org.qingshou.cases.ContactDesk;
import org.qingshou.compliance.Channel;
import org.qingshou.compliance.Clearance;
import org.qingshou.compliance.Purpose;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.DraftPlace;
import org.qingshou.uikit.EmptyState;

/** Whom to call, on which number and for what; starting asks the guard, and its yes opens the form for the result. */
class CallDialog extends Dialog {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final transient CaseTools tools;
    private final transient CasePage page;
    private final transient Runnable changed;
    private final Div refused = new Div();

    CallDialog(CaseTools tools, CasePage page, Runnable changed) {
        this.tools = tools;
        this.page = page;
        this.changed = changed;
        setHeaderTitle(getTranslation("cases.call.title"));
        addClassName("qs-form-dialog");
        List<ContactDesk.CallChoice> choices = tools.contacts().calls(id());
        Div body = new Div();
        body.addClassName("qs-form");
        if (choices.isEmpty()) body.add(new EmptyState(getTranslation("cases.call.none")));
        choices.forEach(choice -> body.add(new CallRow(tools, page, choice, this::start)));
        refused.getElement().setAttribute("role", "alert");
        body.add(refused);
        add(body);
        getFooter().add(new Button(getTranslation("kit.close"), e -> close()));
    }

    private CaseId id() {
        return page.header().id();
    }

    private void start(ContactDesk.CallChoice choice, Purpose purpose, @Nullable String why) {
        switch (tools.contacts().startCall(id(), choice.point().id(), purpose, why)) {
            case Clearance.Refused no -> {
                refused.removeAll();
                refused.add(new GuardWords(
                        getTranslation("contact-action.CALL_OUT_DEBTOR"),
                        no.ruling(),
                        tools.words(),
                        page.now(),
                        page.zone()));
            }
            case Clearance.Cleared yes -> {
                close();
                record(yes, choice);
            }
        }
    }

    private void record(Clearance.Cleared cleared, ContactDesk.CallChoice choice) {
        String number = tools.desk().reveal(id(), choice.point().id());
        Anchor dial = new Anchor("tel:" + number, number);
        dial.addClassName("qs-figure");
        Paragraph about = new Paragraph(getTranslation(
                "cases.call.cleared",
                TIME.format(cleared.validUntil().atZone(page.zone())),
                Integer.toString(cleared.ruling().callsLeftToday())));
        about.addClassName("qs-advice");
        CallOpening opening =
                new CallOpening(CallAction.of(choice.person().role()).third());
        ContactFields fields = new ContactFields(
                tools.contacts().callOutcomes(choice.person().role()),
                Channel.VOICE,
                page.now().atZone(page.zone()).toLocalDate());
        ClearedForms.open(
                this,
                getTranslation("cases.call.record", choice.person().name()),
                DraftPlace.of("call", id(), choice.point().id()),
                tools.contacts(),
                cleared,
                () -> fields.value(null)
                        .map(form -> tools.contacts()
                                .recordCall(cleared, choice.point().id(), form, opening.value()))
                        .isPresent(),
                changed,
                dial,
                about,
                opening,
                fields);
    }
}
