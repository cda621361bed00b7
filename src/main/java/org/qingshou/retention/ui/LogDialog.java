package org.qingshou.retention.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import org.qingshou.retention.RetentionDesk;
import org.qingshou.retention.RetentionRun;
import org.qingshou.retention.RunPart;
import org.qingshou.uikit.PhoneCards;
import org.qingshou.uikit.RowCard;
import org.qingshou.uikit.TwoLines;

/** What a run did, kind by kind, with the hash over the ids of what is gone. */
class LogDialog extends Dialog {
    LogDialog(RetentionDesk desk, RetentionRun run) {
        setHeaderTitle(getTranslation("retention.log.of", run.asOf().toString()));
        Grid<RunPart> grid = new Grid<>();
        grid.addComponentColumn(part -> new TwoLines(
                        getTranslation("retention.kind." + part.kind()),
                        getTranslation("retention.rule." + part.rule())))
                .setHeader(getTranslation("retention.column.kind"))
                .setFlexGrow(2);
        grid.addColumn(this::result)
                .setHeader(getTranslation("retention.column.result"))
                .setFlexGrow(2);
        grid.addColumn(LogDialog::hash).setHeader(getTranslation("retention.column.hash"));
        PhoneCards.on(
                grid,
                getTranslation("retention.log"),
                part -> new RowCard(new Span(getTranslation("retention.kind." + part.kind())), "")
                        .soft(getTranslation("retention.rule." + part.rule()))
                        .line(result(part))
                        .line(hash(part)));
        grid.setAllRowsVisible(true);
        grid.setItems(desk.log(run.id()));
        add(grid);
        setWidth("60rem");
        getFooter().add(new Button(getTranslation("kit.close"), e -> close()));
    }

    private String result(RunPart part) {
        return getTranslation(
                "retention.result",
                Long.toString(part.proposed()),
                Long.toString(part.deleted()),
                Long.toString(part.kept()));
    }

    /** Enough of it to compare; whole in the audit trail. */
    private static String hash(RunPart part) {
        String sha256 = part.sha256();
        return sha256 == null ? "" : sha256.substring(0, 16) + "…";
    }
}
