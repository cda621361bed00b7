package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.qingshou.cases.Insolvency;
import org.qingshou.cases.InsolvencyDesk;
import org.qingshou.cases.LegalDeadlineKind;
import org.qingshou.kernel.CaseId;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.TwoLines;

/** Insolvencies of the case's people: ruling, administrator, until when the claim is declared; the place to tell one. */
class InsolvencyPart extends Composite<Div> {
    private final transient InsolvencyForms forms;

    InsolvencyPart(InsolvencyDesk desk, InsolvencyForms forms, CaseId id) {
        this.forms = forms;
        InsolvencyDesk.Page page = desk.ofCase(id);
        getContent().addClassName("qs-stack");
        getContent().add(new H4(getTranslation("insolvency.title")));
        if (page.entries().isEmpty()) getContent().add(soft(getTranslation("insolvency.none")));
        else {
            UnorderedList list = new UnorderedList();
            list.addClassName("qs-plain-list");
            page.entries().forEach(entry -> list.add(new ListItem(card(entry))));
            getContent().add(list);
        }
        if (page.claimBy() != null)
            getContent().add(new Div(LegalMarks.day(this, LegalDeadlineKind.CLAIM_BY, page.claimBy(), page.today())));
        if (page.records())
            getContent().add(new Div(new Button(getTranslation("insolvency.record"), e -> forms.record())));
    }

    private Div card(InsolvencyDesk.Entry entry) {
        Insolvency told = entry.insolvency();
        Div head = new Div(
                new TwoLines(
                        getTranslation(
                                "insolvency.card", entry.name(), getTranslation("insolvency-kind." + told.kind())),
                        getTranslation("insolvency.card.court", told.court(), told.number())),
                state(told));
        head.addClassName("qs-line");
        Div card = new Div(head);
        card.addClassNames("qs-card", "qs-stack");
        card.add(new Paragraph(getTranslation(
                "insolvency.card.days",
                told.acceptedOn().toString(),
                told.claimBy().toString())));
        String administrator = told.administrator();
        card.add(
                administrator == null
                        ? soft(getTranslation("insolvency.no-administrator"))
                        : new Paragraph(getTranslation("insolvency.card.administrator", administrator)));
        if (told.endedOn() != null && told.endReason() != null)
            card.add(new Paragraph(
                    getTranslation("insolvency.card.ended", told.endedOn().toString(), told.endReason())));
        if (entry.ends()) card.add(actions(told));
        return card;
    }

    private Div actions(Insolvency told) {
        Div acts = new Div(LegalFields.small(getTranslation("insolvency.end"), () -> forms.end(told)));
        acts.addClassName("qs-actions");
        return acts;
    }

    private Badge state(Insolvency told) {
        Marks.Tone tone = switch (told.state()) {
            case PROPOSED -> Marks.Tone.WARN;
            case CONFIRMED -> Marks.Tone.BAD;
            case REJECTED, ENDED -> Marks.Tone.NEUTRAL;
        };
        return Marks.of(getTranslation("insolvency-state." + told.state()), tone);
    }

    private static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("qs-soft");
        return paragraph;
    }
}
