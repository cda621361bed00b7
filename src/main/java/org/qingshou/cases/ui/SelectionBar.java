package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Supplier;
import org.qingshou.cases.CaseAssignment;
import org.qingshou.kernel.CaseId;

/** What a manager can do with the chosen cases of the list, or with all that it shows. */
class SelectionBar extends Composite<Div> {
    private final Button chosen = new Button(VaadinIcon.USER.create());
    private final Button all = new Button();

    SelectionBar(
            CaseAssignment assignment,
            Supplier<List<CaseId>> selected,
            Supplier<List<CaseId>> shown,
            Runnable changed) {
        chosen.addClickListener(e -> new ReassignDialog(this, assignment, selected.get(), changed).open());
        all.addClickListener(e -> new ReassignDialog(this, assignment, shown.get(), changed).open());
        getContent().addClassName("qs-actions");
        getContent().add(chosen, all);
        selected(0);
    }

    void selected(int count) {
        chosen.setText(getTranslation("cases.reassign.chosen", Integer.toString(count)));
        chosen.setEnabled(count > 0);
    }

    void shown(int count) {
        all.setText(getTranslation("cases.reassign.all", Integer.toString(count)));
        all.setEnabled(count > 0);
    }
}
