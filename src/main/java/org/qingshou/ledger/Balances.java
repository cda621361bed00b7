package org.qingshou.ledger;

import org.qingshou.kernel.Money;

/** What is owed, in five balances that are never merged: principal, interest, penalty interest, compound interest, fees. */
public record Balances(Money principal, Money interest, Money penalty, Money compound, Money fees) {
    public static final Balances ZERO = new Balances(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    public Money total() {
        return principal.plus(interest).plus(penalty).plus(compound).plus(fees);
    }

    public Balances plus(Balances other) {
        return new Balances(
                principal.plus(other.principal),
                interest.plus(other.interest),
                penalty.plus(other.penalty),
                compound.plus(other.compound),
                fees.plus(other.fees));
    }
}
