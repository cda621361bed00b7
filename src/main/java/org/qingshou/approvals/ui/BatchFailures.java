package org.qingshou.approvals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import org.qingshou.approvals.ApprovalDesk.BatchResult;
import org.qingshou.approvals.ApprovalDesk.Failure;
import org.qingshou.uikit.Said;

/** Which requests of a batch could not be approved, and why. */
class BatchFailures extends Dialog {
    BatchFailures(BatchResult result) {
        setHeaderTitle(getTranslation("approvals.batch"));
        UnorderedList list = new UnorderedList();
        result.failures().forEach(failure -> list.add(new ListItem(sentence(failure))));
        add(
                new Paragraph(getTranslation(
                        "approvals.batch.some",
                        Integer.toString(result.approved()),
                        Integer.toString(result.failures().size()))),
                list);
        getFooter().add(new Button(getTranslation("kit.close"), e -> close()));
    }

    private String sentence(Failure failure) {
        return Said.of(this, failure.title().key(), failure.title().args()) + ": "
                + Said.of(
                        this,
                        failure.refusal().key(),
                        Arrays.stream(failure.refusal().args())
                                .map(String::valueOf)
                                .toList());
    }
}
