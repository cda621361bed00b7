package org.qingshou.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.qingshou.kernel.Money;

/**
 * What became of a case's promises, from its payments: each payment is counted once, for the promise that falls due
 * first among those in whose time it was paid. Pure, so that a reversal or a payment told late simply gives another
 * answer.
 */
final class PromiseSettling {
    private final int graceDays;

    PromiseSettling(int graceDays) {
        this.graceDays = graceDays;
    }

    record Paid(LocalDate on, Money amount) {}

    record Given(
            UUID id,
            UUID caseId,
            Money amount,
            LocalDate madeOn,
            LocalDate dueOn,
            Promises.State state,
            Money received) {}

    record Settled(Given promise, Promises.State state, Money received) {
        boolean changed() {
            return state != promise.state() || !received.equals(promise.received());
        }
    }

    /**
     * @param promises of one case
     * @param payments into that case's loans, reversed ones left out
     * @param closed the last date whose payments are all known
     */
    List<Settled> settle(List<Given> promises, List<Paid> payments, LocalDate closed) {
        List<Given> byDue = promises.stream()
                .filter(promise -> promise.state() != Promises.State.CANCELLED)
                .sorted(Comparator.comparing(Given::dueOn).thenComparing(Given::id))
                .toList();
        Money[] received = new Money[byDue.size()];
        java.util.Arrays.fill(received, Money.ZERO);
        payments.stream().sorted(Comparator.comparing(Paid::on)).forEach(payment -> share(payment, byDue, received));
        List<Settled> settled = new ArrayList<>();
        for (int i = 0; i < byDue.size(); i++)
            settled.add(new Settled(byDue.get(i), state(byDue.get(i), received[i], closed), received[i]));
        return settled;
    }

    private void share(Paid payment, List<Given> byDue, Money[] received) {
        Money rest = payment.amount();
        int last = -1;
        for (int i = 0; i < byDue.size() && rest.isPositive(); i++) {
            Given promise = byDue.get(i);
            if (payment.on().isBefore(promise.madeOn()) || payment.on().isAfter(end(promise))) continue;
            Money open = promise.amount().minus(received[i]);
            Money taken = open.atLeast(rest) ? rest : open;
            if (taken.isPositive()) {
                received[i] = received[i].plus(taken);
                rest = rest.minus(taken);
            }
            last = i;
        }
        // More than was promised still came for that promise.
        if (last >= 0 && rest.isPositive()) received[last] = received[last].plus(rest);
    }

    private Promises.State state(Given promise, Money received, LocalDate closed) {
        // A promise once broken, or partly kept, is not made good by money that came for it later.
        if (promise.state() == Promises.State.BROKEN) return Promises.State.BROKEN;
        if (received.atLeast(promise.amount())) return Promises.State.KEPT;
        if (closed.isBefore(end(promise))) return Promises.State.OPEN;
        return received.isPositive() ? Promises.State.PARTLY_KEPT : Promises.State.BROKEN;
    }

    private LocalDate end(Given promise) {
        return promise.dueOn().plusDays(graceDays);
    }
}
