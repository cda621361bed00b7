package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.qingshou.compliance.Ruling;
import org.qingshou.compliance.RulingTexts;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.outsourcing.CasePlacement;
import org.qingshou.outsourcing.CasePlacement.Act;
import org.qingshou.outsourcing.DocumentDesk;
import org.qingshou.outsourcing.OutsourcingDesk;
import org.qingshou.outsourcing.PlacementView;

/** Outsourcing of one case: what was and is, what can be done, and every reason why it is still locked. */
class PlacementTab extends Composite<Div> {
    private final OutsourcingDesk desk;
    private final DocumentDesk documents;
    private final RulingTexts rulings;
    private final BusinessClock clock;
    private final CaseId caseId;
    private final Runnable changed;

    PlacementTab(
            OutsourcingDesk desk,
            DocumentDesk documents,
            RulingTexts rulings,
            BusinessClock clock,
            CaseId caseId,
            Runnable changed) {
        this.desk = desk;
        this.documents = documents;
        this.rulings = rulings;
        this.clock = clock;
        this.caseId = caseId;
        this.changed = changed;
        getContent().addClassName("qs-stack");
        show(desk.of(caseId));
    }

    private void show(CasePlacement shown) {
        List<PlacementView> placements = shown.placements();
        getContent().add(actions(shown));
        if (!shown.pending().isEmpty()) getContent().add(Shown.lines(this, shown.pending()));
        boolean out = !placements.isEmpty() && placements.getFirst().state().open();
        if (out) {
            getContent().add(new PlacementCard(placements.getFirst(), shown.messages(), clock.today()));
            getContent().add(new DocumentList(documents, placements.getFirst().id()));
        }
        Ruling notice = shown.noticeRuling();
        if (notice != null && !notice.allowed()) getContent().add(waiting(notice));
        if (!out) getContent().add(new LockReasons(shown.eligibility()));
        placements.stream()
                .skip(out ? 1 : 0)
                .forEach(earlier -> getContent().add(new PlacementCard(earlier, List.of(), clock.today())));
    }

    private Div actions(CasePlacement shown) {
        Button propose = new Button(
                getTranslation("outsourcing.propose"),
                e -> new ProposeDialog(desk, caseId, shown.eligibility(), changed).open());
        propose.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        propose.setEnabled(shown.allowed().contains(Act.PROPOSE));
        Div actions = new Div(propose);
        actions.addClassName("qs-actions");
        boolean atOnce = shown.allowed().contains(Act.RECALL);
        if (atOnce || shown.allowed().contains(Act.ASK_RECALL)) {
            var placement = shown.placements().getFirst().id();
            Button recall = new Button(
                    getTranslation("outsourcing.recall"),
                    e -> new RecallDialog(desk, placement, atOnce, changed).open());
            recall.addThemeVariants(ButtonVariant.SMALL);
            actions.add(recall);
        }
        return actions;
    }

    private Div waiting(Ruling notice) {
        Div box = new Div(new Paragraph(getTranslation("outsourcing.notice.waits")));
        box.addClassName("qs-refusal");
        rulings.breaches(notice, getLocale()).forEach(breach -> box.add(new Paragraph(breach)));
        rulings.nextAllowed(notice, clock.instant(), BusinessClock.DEFAULT_ZONE, getLocale())
                .ifPresent(next -> box.add(new Paragraph(next)));
        return box;
    }
}
