package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.qingshou.cases.CallAction;
import org.qingshou.cases.CasePage;
import org.qingshou.cases.ContactDesk;
import org.qingshou.compliance.Channel;
import org.qingshou.compliance.Clearance;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.DraftPlace;

/** A call that was cleared: the number to dial, and what came of it. */
class CallRecord {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Component owner;
    private final CaseTools tools;
    private final CasePage page;
    private final ContactDesk.CallChoice choice;
    private final Clearance.Cleared cleared;

    CallRecord(
            Component owner, CaseTools tools, CasePage page, ContactDesk.CallChoice choice, Clearance.Cleared cleared) {
        this.owner = owner;
        this.tools = tools;
        this.page = page;
        this.choice = choice;
        this.cleared = cleared;
    }

    void open(Runnable changed) {
        CaseId id = page.header().id();
        UUID point = choice.point().id();
        CallOpening opening =
                new CallOpening(CallAction.of(choice.person().role()).third());
        ContactFields fields = new ContactFields(
                tools.contacts().callOutcomes(choice.person().role()),
                Channel.VOICE,
                page.now().atZone(page.zone()).toLocalDate());
        ClearedForms.open(
                owner,
                owner.getTranslation("cases.call.record", choice.person().name()),
                DraftPlace.of("call", id, point),
                tools.contacts(),
                cleared,
                () -> fields.value(null)
                        .map(form -> tools.contacts().recordCall(cleared, point, form, opening.value()))
                        .isPresent(),
                changed,
                dial(id, point),
                about(),
                new EdgeWarning(tools, page, cleared),
                opening,
                fields);
    }

    private Anchor dial(CaseId id, UUID point) {
        String number = tools.desk().reveal(id, point);
        Anchor dial = new Anchor("tel:" + number, number);
        dial.addClassName("qs-figure");
        return dial;
    }

    private Paragraph about() {
        Paragraph about = new Paragraph(owner.getTranslation(
                "cases.call.cleared",
                TIME.format(cleared.validUntil().atZone(page.zone())),
                Integer.toString(cleared.ruling().callsLeftToday())));
        about.addClassName("qs-advice");
        return about;
    }
}
