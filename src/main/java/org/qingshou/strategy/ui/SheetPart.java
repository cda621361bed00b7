package org.qingshou.strategy.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import java.util.List;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.StrategyReads.Act;
import org.qingshou.strategy.StrategyReads.Workspace;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.strategy.method.RecordKind;
import org.qingshou.uikit.EmptyState;

/** A sheet of a method's records, worked on as in a spreadsheet: rows added, changed, struck off, pasted, imported. */
class SheetPart extends Composite<Div> {
    SheetPart(CaseId caseId, RecordKind kind, Workspace workspace, StrategyTools tools, Runnable changed) {
        FieldTexts texts = new FieldTexts(this, workspace);
        RowActs sheet = new RowActs(caseId, kind, texts, tools, changed);
        List<MethodRecord> rows = rows(kind, workspace);
        getContent().addClassName("qs-stack");
        H4 title = new H4(texts.of("record." + kind.code()));
        Div head = new Div(title);
        head.addClassName("qs-spread");
        boolean open = open(kind, workspace);
        if (open) {
            Div acts = new Div(
                    new Button(
                            getTranslation("strategy.sheet.add"),
                            e -> new RecordDialog(caseId, workspace, kind, tools, changed).open()),
                    new Button(getTranslation("strategy.sheet.import"), e -> new SheetImport(sheet).open()));
            acts.addClassName("qs-actions");
            head.add(acts);
        }
        getContent().add(head);
        if (rows.isEmpty()) getContent().add(new EmptyState(getTranslation("strategy.sheet.none")));
        else getContent().add(new SheetGrid(rows, kind, texts, sheet, open));
    }

    /** A sheet is there once it has rows, or where it takes some. */
    static boolean shows(RecordKind kind, Workspace workspace) {
        return open(kind, workspace) || !rows(kind, workspace).isEmpty();
    }

    private static boolean open(RecordKind kind, Workspace workspace) {
        return workspace.allowed().contains(Act.RECORD) && workspace.kinds().contains(kind);
    }

    private static List<MethodRecord> rows(RecordKind kind, Workspace workspace) {
        return workspace.records().stream()
                .filter(record -> record.kind().equals(kind.code()))
                .toList();
    }
}
