package org.qingshou.worklist.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.ledger.Balances;
import org.qingshou.uikit.EmptyState;
import org.qingshou.uikit.Facts;
import org.qingshou.uikit.Marks;
import org.qingshou.worklist.WorklistPreview;

/** The chosen case beside the list: enough to decide whether to open it. */
class PreviewPane extends Composite<Aside> {
    private final Words words;
    private final Consumer<CaseId> open;

    PreviewPane(Words words, Consumer<CaseId> open) {
        this.words = words;
        this.open = open;
        getContent().addClassNames("qs-panel", "qs-worklist-preview", "qs-desk-only");
        getContent().getElement().setAttribute("aria-label", getTranslation("worklist.preview"));
        empty();
    }

    void empty() {
        getContent().removeAll();
        getContent().add(new EmptyState(getTranslation("worklist.preview.empty")));
    }

    void show(WorklistPreview preview) {
        getContent().removeAll();
        Div head = new Div(
                new H2(preview.row().customer()),
                Marks.of(getTranslation("worklist.class." + preview.classification()), Marks.Tone.NEUTRAL));
        head.addClassName("qs-marks");
        getContent().add(head, soft(String.join(" · ", preview.phones())));
        if (!preview.place().isEmpty()) getContent().add(soft(preview.place()));
        getContent().add(balances(preview.balances()));
        WorklistPreview.Promise promise = preview.promise();
        if (promise != null) {
            Paragraph tip = new Paragraph(getTranslation(
                    "worklist.preview.promise",
                    promise.dueOn().toString(),
                    promise.amount().shown(),
                    promise.madeOn().toString()));
            tip.addClassName("qs-advice");
            getContent().add(tip);
        }
        Button button = new Button(
                getTranslation("worklist.open"), e -> open.accept(preview.row().id()));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().add(new Paragraph(words.why(preview.row())), button, soft(ease(preview.ease())));
        getContent().add(soft(last(preview)));
        if (preview.ownerName() != null)
            getContent().add(soft(getTranslation("worklist.preview.owner", preview.ownerName())));
    }

    private Facts balances(Balances balances) {
        return new Facts()
                .add(getTranslation("worklist.principal"), balances.principal().shown())
                .add(getTranslation("worklist.interest"), balances.interest().shown())
                .add(getTranslation("worklist.penalty"), balances.penalty().shown())
                .add(getTranslation("worklist.compound"), balances.compound().shown())
                .add(getTranslation("worklist.fees"), balances.fees().shown());
    }

    private String ease(WorklistPreview.Ease ease) {
        return getTranslation(
                "worklist.preview.ease",
                Integer.toString(ease.points()),
                Integer.toString(ease.distance()),
                Integer.toString(ease.amount()),
                Integer.toString(ease.segment()),
                Integer.toString(ease.keyAccount()),
                Integer.toString(ease.season()));
    }

    private String last(WorklistPreview preview) {
        WorklistPreview.LastContact last = preview.lastContact();
        if (last == null) return getTranslation("worklist.preview.never");
        String day = LocalDate.ofInstant(last.at(), BusinessClock.DEFAULT_ZONE).toString();
        return getTranslation("worklist.preview.last", day, last.byName());
    }

    private static Paragraph soft(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("qs-soft");
        return paragraph;
    }
}
