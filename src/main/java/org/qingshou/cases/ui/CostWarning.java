package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** Says of loans whose yearly cost is above what courts grant (R-INT-01) that it is; nothing where it is not. */
class CostWarning extends Composite<Div> {
    /** @param dear their numbers */
    CostWarning(Component owner, List<String> dear) {
        getContent().addClassName("qs-refusal");
        getContent().add(new Paragraph(owner.getTranslation("cases.loan.cost", String.join("、", dear))));
        setVisible(!dear.isEmpty());
    }
}
