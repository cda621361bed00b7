package org.qingshou.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.qingshou.ledger.LoanView;

/** Says of loans whose yearly cost is above what courts grant (R-INT-01) that it is; nothing where it is not. */
class CostWarning extends Composite<Div> {
    CostWarning(Component owner, List<LoanView> loans) {
        List<String> dear = loans.stream()
                .filter(LoanView::costsMoreThanGranted)
                .map(LoanView::loanNo)
                .toList();
        getContent().addClassName("qs-refusal");
        getContent().add(new Paragraph(owner.getTranslation("cases.loan.cost", String.join("、", dear))));
        setVisible(!dear.isEmpty());
    }
}
