package org.qingshou.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.CasePage;
import org.qingshou.cases.ContactDesk;
import org.qingshou.compliance.Clearance;
import org.qingshou.compliance.Purpose;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.EmptyState;

/** Whom to call, on which number and for what; starting asks the guard, and its yes opens the form for the result. */
class CallDialog extends Dialog {
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
                new CallRecord(this, tools, page, choice, yes).open(changed);
            }
        }
    }
}
