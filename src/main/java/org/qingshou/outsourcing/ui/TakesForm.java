package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Arrays;
import org.qingshou.outsourcing.AgencyTakes;
import org.qingshou.outsourcing.ClaimKind;

/** Which kinds of claims an agency takes, and how many of them at once. */
class TakesForm extends Composite<Div> {
    private final CheckboxGroup<ClaimKind> claims = new CheckboxGroup<>();
    private final IntegerField cases = new IntegerField(getTranslation("agencies.takes.cases"));
    private final BigDecimalField amount = new BigDecimalField(getTranslation("agencies.takes.amount"));

    TakesForm() {
        claims.setLabel(getTranslation("agencies.takes"));
        claims.setItems(ClaimKind.values());
        claims.setItemLabelGenerator(kind -> getTranslation("claim-kind." + kind));
        claims.addClassNames("qs-whole", "qs-side-by-side");
        cases.setMin(1);
        cases.setHelperText(getTranslation("agencies.takes.help"));
        amount.setHelperText(getTranslation("agencies.takes.amount.help"));
        getContent().addClassName("qs-fields");
        getContent().add(claims, cases, amount);
    }

    void show(AgencyTakes takes) {
        claims.select(takes.claims());
        cases.setValue(takes.maxCases());
        Entered.amount(amount, takes.maxAmount());
    }

    AgencyTakes read() {
        return new AgencyTakes(
                Arrays.stream(ClaimKind.values())
                        .filter(claims.getValue()::contains)
                        .toList(),
                cases.getValue(),
                Entered.amount(amount));
    }
}
