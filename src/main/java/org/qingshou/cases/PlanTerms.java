package org.qingshou.cases;

import java.time.LocalDate;
import org.qingshou.kernel.Money;

/**
 * What is judged of a plan, when it is proposed and once more when it is decided.
 *
 * @param proposedOn payments since that day count for it
 */
record PlanTerms(
        Money amount,
        LocalDate first,
        LocalDate last,
        LocalDate proposedOn,
        boolean agreed,
        boolean pledged,
        boolean confirmed,
        boolean consented) {
    static PlanTerms of(PlanView plan) {
        return new PlanTerms(
                plan.amount(),
                plan.first(),
                plan.last(),
                plan.proposedOn(),
                plan.agreement() != null,
                plan.pledged(),
                plan.confirmation() != null,
                plan.consent() != null);
    }

    static PlanTerms of(PlanWish wish, LocalDate first, LocalDate last, LocalDate today) {
        return new PlanTerms(
                wish.amount(),
                first,
                last,
                today,
                wish.agreement() != null,
                wish.pledged(),
                wish.confirmation() != null,
                wish.consent() != null);
    }
}
