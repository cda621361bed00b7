package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.CasePage;
import org.qingshou.cases.ContactDesk;
import org.qingshou.compliance.Purpose;
import org.qingshou.compliance.Verdict;
import org.qingshou.uikit.TwoLines;

/** One number that may be called, with the purpose and the guard's word on it. */
class CallRow extends Composite<Div> {
    private final Div word = new Div();
    private final WarnReason reason = new WarnReason();
    private final Button start;

    /** Takes the choice, and the reason to go on where a rule only warns. */
    @FunctionalInterface
    interface Started {
        void call(ContactDesk.CallChoice choice, Purpose purpose, @Nullable String why);
    }

    CallRow(CaseTools tools, CasePage page, ContactDesk.CallChoice choice, Started started) {
        String who = choice.person().name() + " · "
                + getTranslation("party-role." + choice.person().role());
        Select<ContactDesk.Said> purpose = new Select<>();
        purpose.setLabel(getTranslation("cases.act.purpose"));
        purpose.setItems(choice.purposes());
        purpose.setItemLabelGenerator(said -> getTranslation("purpose." + said.purpose()));
        start = new Button(getTranslation("cases.call.start"), VaadinIcon.PHONE.create(), e -> {
            if (reason.given()) started.call(choice, purpose.getValue().purpose(), reason.value());
        });
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.setAriaLabel(getTranslation(
                "cases.call.start.who", choice.person().name(), choice.point().shown()));
        purpose.addValueChangeListener(e -> show(e.getValue(), choice, tools, page));
        Div line = new Div(
                new TwoLines(
                        who,
                        getTranslation("contact-point-kind." + choice.point().kind()) + " "
                                + choice.point().shown()),
                purpose,
                start);
        line.addClassNames("qs-row", "qs-spread");
        getContent().addClassName("qs-card");
        getContent().add(line, word, reason);
        purpose.setValue(choice.purposes().getFirst());
    }

    private void show(ContactDesk.Said said, ContactDesk.CallChoice choice, CaseTools tools, CasePage page) {
        start.setEnabled(said.ruling().allowed());
        reason.of(said.ruling());
        word.removeAll();
        if (said.ruling().verdict() != Verdict.ALLOW)
            word.add(new GuardWords(
                    getTranslation("purpose." + said.purpose()),
                    said.ruling(),
                    tools.words(),
                    page.now(),
                    page.zone()));
        if (tools.contacts().askable(said.ruling()))
            word.add(new PermitAsk(page, (on, why) -> {
                tools.contacts().askCall(page.header().id(), choice.point().id(), said.purpose(), on, why);
                return true;
            }));
    }
}
