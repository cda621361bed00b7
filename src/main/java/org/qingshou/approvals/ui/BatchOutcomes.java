package org.qingshou.approvals.ui;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import org.qingshou.approvals.ApprovalDesk.BatchResult;
import org.qingshou.approvals.ApprovalDesk.Outcome;
import org.qingshou.approvals.RequestState;
import org.qingshou.kernel.Refused;
import org.qingshou.uikit.Marks;
import org.qingshou.uikit.Said;
import org.qingshou.uikit.TwoLines;

/** What became of each request of a batch, and why of those that still wait. */
class BatchOutcomes extends Dialog {
    BatchOutcomes(BatchResult result) {
        setHeaderTitle(getTranslation("approvals.batch"));
        UnorderedList list = new UnorderedList();
        list.addClassName("qs-plain-list");
        result.outcomes().forEach(one -> list.add(new ListItem(line(one))));
        add(
                new Paragraph(getTranslation(
                        "approvals.batch.some", Long.toString(result.approved()), Long.toString(result.failed()))),
                list);
        getFooter().add(new Button(getTranslation("kit.close"), e -> close()));
    }

    private Div line(Outcome one) {
        Refused refusal = one.refusal();
        boolean further = refusal == null && one.state() == RequestState.PENDING;
        String why = refusal == null
                ? getTranslation(further ? "approvals.batch.further" : "approvals.why.APPLIED")
                : Said.of(
                        this,
                        refusal.key(),
                        Arrays.stream(refusal.args()).map(String::valueOf).toList());
        Badge mark = refusal == null
                ? Marks.of(getTranslation("approvals.approve.done"), Marks.Tone.GOOD)
                : Marks.of(getTranslation("approvals.state.PENDING"), Marks.Tone.BAD);
        Div line = new Div(new TwoLines(Said.of(this, one.row().about()), why), mark);
        line.addClassName("qs-line");
        return line;
    }
}
