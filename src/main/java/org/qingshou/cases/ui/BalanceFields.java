package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.Balances;
import org.qingshou.ledger.LoanView;

/** The five parts of what some loans owed on a day: ready with what they owe now, to be set to that day's figures. */
class BalanceFields extends Composite<Div> {
    private final BigDecimalField principal = part("PRINCIPAL");
    private final BigDecimalField interest = part("INTEREST");
    private final BigDecimalField penalty = part("PENALTY");
    private final BigDecimalField compound = part("COMPOUND");
    private final BigDecimalField fees = part("FEES");

    BalanceFields() {
        getContent().addClassName("qs-fields");
        all().forEach(getContent()::add);
    }

    private BigDecimalField part(String name) {
        BigDecimalField field = new BigDecimalField(getTranslation("sale.part." + name));
        field.addClassName("qs-amount");
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    private List<BigDecimalField> all() {
        return List.of(principal, interest, penalty, compound, fees);
    }

    void show(Collection<LoanView> loans) {
        Balances sum = loans.stream().map(LoanView::balances).reduce(Balances.ZERO, Balances::plus);
        principal.setValue(sum.principal().amount());
        interest.setValue(sum.interest().amount());
        penalty.setValue(sum.penalty().amount());
        compound.setValue(sum.compound().amount());
        fees.setValue(sum.fees().amount());
    }

    /** Whether every part is an amount; one that is not is marked. */
    boolean good() {
        all().forEach(field -> {
            BigDecimal value = field.getValue();
            field.setInvalid(value == null
                    || value.signum() < 0
                    || value.stripTrailingZeros().scale() > 2);
        });
        return all().stream().noneMatch(BigDecimalField::isInvalid);
    }

    Balances value() {
        return new Balances(
                new Money(principal.getValue()),
                new Money(interest.getValue()),
                new Money(penalty.getValue()),
                new Money(compound.getValue()),
                new Money(fees.getValue()));
    }
}
