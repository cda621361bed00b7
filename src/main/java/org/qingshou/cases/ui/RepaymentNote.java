package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.qingshou.ledger.Repayment;

/** What payments have done to a loan that no tape has confirmed yet, and how sure its overdue date is. */
class RepaymentNote extends Composite<Div> {
    RepaymentNote(Repayment repayment) {
        LocalDate told = repayment.movedSince();
        LocalDate next = repayment.nextDueOn();
        if (told != null) line("cases.loan.moved." + repayment.plan(), told);
        if (next != null) line("cases.loan.nextDue", next);
        if (repayment.rest().amount().signum() > 0)
            line("cases.loan.rest", repayment.rest().shown());
    }

    private void line(String key, Object value) {
        Paragraph line = new Paragraph(getTranslation(key, value.toString()));
        line.addClassName("qs-soft");
        getContent().add(line);
    }
}
