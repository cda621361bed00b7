package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Supplier;
import org.qingshou.kernel.CaseId;
import org.qingshou.outsourcing.BatchDesk;
import org.qingshou.uikit.Notes;

/** What can be done with the cases that are chosen in a list: one batch, or two by lot. */
class ChosenBar extends Composite<Div> {
    private final Button batch = new Button();
    private final Button lot = new Button();

    ChosenBar(BatchDesk desk, Supplier<List<CaseId>> chosen, Runnable changed) {
        batch.addClickListener(e -> {
            if (few(chosen.get())) new BatchDialog(desk, chosen.get(), changed).open();
        });
        lot.addClickListener(e -> {
            if (few(chosen.get())) new LotDialog(desk, chosen.get(), changed).open();
        });
        batch.addThemeVariants(ButtonVariant.PRIMARY);
        batch.setVisible(desk.mayPropose());
        lot.setVisible(desk.mayDraw());
        getContent().addClassName("qs-actions");
        getContent().add(batch, lot);
        count(0);
    }

    void count(int chosen) {
        batch.setText(getTranslation("batches.together", Integer.toString(chosen)));
        batch.setEnabled(chosen > 0);
        lot.setText(getTranslation("trials.draw", Integer.toString(chosen)));
        lot.setEnabled(chosen > 1);
    }

    private boolean few(List<CaseId> chosen) {
        if (chosen.size() <= BatchDesk.MOST) return true;
        Notes.error(getTranslation("batches.many", Integer.toString(BatchDesk.MOST)));
        return false;
    }
}
