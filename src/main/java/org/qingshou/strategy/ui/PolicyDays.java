package org.qingshou.strategy.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import org.qingshou.strategy.LadderPolicy;

/** Days after which something happens; nothing ever does at 0. */
class PolicyDays extends IntegerField {
    private static final long serialVersionUID = 1L;

    PolicyDays(String label) {
        super(label);
        setHelperText(getTranslation("strategy.policy.never"));
        setMin(0);
        setMax(LadderPolicy.LONGEST);
    }
}
