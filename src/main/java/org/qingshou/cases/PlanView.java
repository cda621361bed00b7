package org.qingshou.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.Balances;

/**
 * A plan as shown.
 *
 * @param owed the five balances on the day it was proposed
 * @param decidedBy who allowed or rejected it; null while it waits
 * @param endReason why it ended before it was completed or broken
 */
public record PlanView(
        UUID id,
        CaseId caseId,
        PlanState state,
        Money amount,
        Money received,
        PlanRhythm rhythm,
        PlanBasis basis,
        Balances owed,
        boolean chargesGoOn,
        boolean pledged,
        @Nullable UUID agreement,
        @Nullable UUID confirmation,
        @Nullable UUID consent,
        LocalDate proposedOn,
        ActorId proposedBy,
        @Nullable ActorId decidedBy,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        List<Instalment> instalments) {
    public PlanView {
        instalments = List.copyOf(instalments);
    }

    /** One instalment with what came for it. */
    public record Instalment(int no, LocalDate dueOn, Money amount, Money received, InstalmentState state) {
        public Money open() {
            return amount.minus(received);
        }
    }

    /** The oldest that is not paid. */
    public Optional<Instalment> next() {
        return instalments.stream()
                .filter(each -> each.state() != InstalmentState.PAID)
                .findFirst();
    }

    public long missed() {
        return instalments.stream()
                .filter(each -> each.state() == InstalmentState.MISSED)
                .count();
    }

    public LocalDate first() {
        return instalments.getFirst().dueOn();
    }

    public LocalDate last() {
        return instalments.getLast().dueOn();
    }
}
