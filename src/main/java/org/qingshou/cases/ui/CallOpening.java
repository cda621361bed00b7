package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.qingshou.cases.CallStatement;
import org.qingshou.cases.IdentityItem;

/** How a call began: that the caller said who calls, and how it was made sure who answers. */
class CallOpening extends Composite<Div> {
    private final Checkbox stated = new Checkbox(getTranslation("cases.call.stated"));
    private final CheckboxGroup<IdentityItem> checked = new CheckboxGroup<>(getTranslation("cases.call.checked"));
    private final TextField reason = new TextField(getTranslation("cases.call.reason"));

    /** @param third a third person hears of no debt, so nobody has to be identified */
    CallOpening(boolean third) {
        checked.setItems(IdentityItem.values());
        checked.setItemLabelGenerator(item -> getTranslation("identity-item." + item));
        checked.setHelperText(getTranslation("cases.call.checked.help"));
        checked.setVisible(!third);
        reason.setHelperText(getTranslation("cases.call.reason.help"));
        reason.setMaxLength(500);
        stated.setId("call-stated");
        getContent().addClassName("qs-form");
        getContent().add(stated, checked, reason);
    }

    CallStatement value() {
        return new CallStatement(stated.getValue(), checked.getValue(), reason.getValue());
    }
}
