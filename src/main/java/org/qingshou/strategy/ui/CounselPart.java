package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.qingshou.approvals.subject.AskedFor;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.Diagnosis;
import org.qingshou.strategy.StrategyDesk.Finding;
import org.qingshou.strategy.StrategyReads.Counsel;
import org.qingshou.uikit.EmptyState;
import org.qingshou.uikit.Notes;

/** What was found about the case, what is advised and why, and what waits for a manager. */
class CounselPart extends Composite<Div> {
    private final CaseId caseId;
    private final StrategyTools tools;
    private final Runnable changed;
    private transient Optional<Diagnosis> begunWith;

    CounselPart(CaseId caseId, StrategyTools tools, Runnable changed) {
        this.caseId = caseId;
        this.tools = tools;
        this.changed = changed;
        getContent().addClassName("qs-stack");
        Counsel counsel = tools.reads().counsel(caseId);
        begunWith = counsel.diagnosis();
        counsel.diagnosis()
                .ifPresentOrElse(
                        found -> getContent().add(new DiagnosisFacts(found, counsel.nameOf(found.by()), null)),
                        () -> getContent().add(new EmptyState(getTranslation("strategy.diagnosis.none"))));
        counsel.advice().ifPresent(advice -> getContent().add(new AdvicePart(advice)));
        tools.overdue().ofCase(caseId).ifPresent(late -> getContent().add(new OverdueMark(late)));
        counsel.pending().forEach(asked -> getContent().add(pending(asked)));
        if (counsel.history().size() > 1)
            getContent().add(new Button(getTranslation("strategy.history"), e -> new DiagnosisHistory(counsel).open()));
        if (counsel.mayWork()) getContent().add(actions(counsel));
    }

    private Div pending(AskedFor asked) {
        Div line = new Div(
                new Span(getTranslation("strategy.pending", getTranslation("approval." + asked.kind()))),
                new Anchor("approvals/" + asked.requestId(), getTranslation("strategy.pending.open")));
        line.addClassNames("qs-advice", "qs-actions");
        return line;
    }

    private Div actions(Counsel counsel) {
        Div actions = new Div(new Button(
                getTranslation(counsel.diagnosis().isEmpty() ? "strategy.diagnose" : "strategy.diagnose.again"),
                e -> new DiagnosisDialog(caseId, counsel, this::diagnosed).open()));
        actions.addClassName("qs-actions");
        counsel.proposable().ifPresent(method -> {
            Button propose = new Button(
                    getTranslation("strategy.propose.this", getTranslation("method." + method + ".name")),
                    e -> new ProposeDialog(caseId, method, tools, changed).open());
            propose.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(propose);
        });
        if (!counsel.waivable().isEmpty())
            actions.add(new Button(
                    getTranslation(counsel.lane().isEmpty() ? "strategy.waive.several" : "strategy.waive.lane"),
                    e -> new WaiveDialog(caseId, counsel.waivable(), counsel.lane(), tools, changed).open()));
        if (!counsel.settled().isEmpty())
            actions.add(new Button(
                    getTranslation("strategy.resume"),
                    e -> new ResumeDialog(caseId, counsel.settled(), tools, changed).open()));
        return actions;
    }

    /** The lane is looked at anew: what was just found may speak against one of its reasons. */
    private void diagnosed(Finding finding, boolean lane) {
        Optional<Diagnosis> base = begunWith;
        // Whoever is told once what the other found, and saves again, means it.
        begunWith = tools.reads().counsel(caseId).diagnosis();
        tools.desk().diagnose(caseId, finding, base.map(Diagnosis::at));
        Notes.done(getTranslation("strategy.saved"));
        changed.run();
        if (!lane) return;
        Counsel now = tools.reads().counsel(caseId);
        new WaiveDialog(caseId, now.waivable(), now.lane(), tools, changed).open();
    }
}
