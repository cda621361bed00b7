package org.qingshou.cases.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.qingshou.cases.ReductionCause;
import org.qingshou.cases.ReductionWish;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.Balances;

/** How much of each balance but principal; where nothing is owed nothing can be forgone. */
class ReductionParts extends Composite<Div> {
    private final BigDecimalField interest;
    private final BigDecimalField penalty;
    private final BigDecimalField compound;
    private final BigDecimalField fees;

    ReductionParts(Balances owed) {
        interest = part("INTEREST", owed.interest());
        penalty = part("PENALTY", owed.penalty());
        compound = part("COMPOUND", owed.compound());
        fees = part("FEES", owed.fees());
        getContent().addClassName("qs-fields");
        getContent().add(interest, penalty, compound, fees);
    }

    private BigDecimalField part(String name, Money owed) {
        BigDecimalField field = new BigDecimalField(getTranslation("cases.reduction.part." + name));
        field.setHelperText(getTranslation("cases.reductions.owed", owed.shown()));
        field.setEnabled(owed.isPositive());
        field.addClassName("qs-amount");
        return field;
    }

    /** Whether every part is an amount or left out; one that is not is marked. */
    boolean good() {
        return List.of(interest, penalty, compound, fees).stream()
                .map(this::good)
                .reduce(true, Boolean::logicalAnd);
    }

    private boolean good(BigDecimalField field) {
        BigDecimal value = field.getValue();
        boolean good = value == null
                || (value.signum() >= 0 && value.stripTrailingZeros().scale() <= 2);
        field.setInvalid(!good);
        field.setErrorMessage(getTranslation("cases.reduction.amount"));
        return good;
    }

    ReductionWish wish(ReductionCause cause, LocalDate until, String reason) {
        return new ReductionWish(money(interest), money(penalty), money(compound), money(fees), cause, until, reason);
    }

    private static Money money(BigDecimalField field) {
        return field.getValue() == null ? Money.ZERO : new Money(field.getValue());
    }
}
