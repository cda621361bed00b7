package org.qingshou.outsourcing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.util.Arrays;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
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
        claims.setRequiredIndicatorVisible(true);
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
        Money most = takes.maxAmount();
        amount.setValue(most == null ? null : most.amount());
    }

    AgencyTakes read() {
        BigDecimal most = amount.getValue();
        if (most != null && most.stripTrailingZeros().scale() > 2) throw Refused.badInput("agencies.takes.limit");
        return new AgencyTakes(
                Arrays.stream(ClaimKind.values())
                        .filter(claims.getValue()::contains)
                        .toList(),
                cases.getValue(),
                most == null ? null : new Money(most.stripTrailingZeros()));
    }
}
