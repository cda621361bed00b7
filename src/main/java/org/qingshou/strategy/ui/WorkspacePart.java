package org.qingshou.strategy.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.StrategyReads.Workspace;
import org.qingshou.strategy.method.RecordKind;
import org.qingshou.uikit.Marks;

/** One method at work: how it stands, what can be done, which evidence is missing, and its records. */
class WorkspacePart extends Composite<Div> {
    private final CaseId caseId;
    private final StrategyTools tools;
    private final Runnable changed;
    private @Nullable Registration listening;

    WorkspacePart(CaseId caseId, StrategyTools tools, Runnable changed) {
        this.caseId = caseId;
        this.tools = tools;
        this.changed = changed;
        getContent().addClassName("qs-stack");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        listening = Choice.onChange(event.getUI(), () -> show(event.getUI()));
        show(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (listening != null) listening.remove();
    }

    private void show(UI ui) {
        var method =
                Choice.of(ui, caseId).orElseGet(() -> Opened.first(tools.reads().board(caseId)));
        Workspace workspace = tools.reads().workspace(caseId, method);
        FieldTexts texts = new FieldTexts(this, workspace);
        getContent().removeAll();
        Div head = new Div(
                new H3(getTranslation(
                        "strategy.rung.title", Integer.toString(workspace.step().position()), texts.of("name"))),
                Marks.of(
                        getTranslation("step." + workspace.step().state()),
                        Rung.tone(workspace.step().state())));
        head.addClassName("qs-actions");
        getContent().add(head, new Paragraph(texts.of("about")));
        workspace.misfit().ifPresent(word -> {
            Paragraph misfit = new Paragraph(getTranslation("strategy.misfit", texts.of("misfit." + word)));
            misfit.addClassName("qs-soft");
            getContent().add(misfit);
        });
        getContent().add(new StepActions(caseId, workspace, tools, changed));
        workspace.capacity().ifPresent(found -> getContent().add(new CapacityPart(caseId, found, tools, changed)));
        if (!workspace.figures().isEmpty()) getContent().add(new FiguresPart(workspace, texts));
        workspace.derived().forEach(table -> getContent().add(new DerivedPart(table, texts)));
        workspace.everyKind().stream()
                .filter(RecordKind::sheet)
                .filter(kind -> SheetPart.shows(kind, workspace))
                .forEach(kind -> getContent().add(new SheetPart(caseId, kind, workspace, tools, changed)));
        getContent()
                .add(
                        new H4(getTranslation("strategy.evidence")),
                        new EvidenceList(workspace, texts),
                        new H4(getTranslation("strategy.records")),
                        new RecordList(workspace, texts));
    }
}
