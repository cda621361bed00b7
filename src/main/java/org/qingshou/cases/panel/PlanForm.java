package org.qingshou.cases.panel;

import com.vaadin.flow.component.Component;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;

/** Opens the form of a repayment plan for a part that knows what the debtor can pay. */
public interface PlanForm {
    /** Whether the reader may propose a plan in this case now. */
    boolean offered(CaseId id);

    /**
     * The form with instalments of this amount from what the books can carry; nothing is proposed before it is submitted.
     *
     * @param changed is run once a plan has been proposed
     */
    void open(Component owner, CaseId id, Money each, String reason, Runnable changed);
}
