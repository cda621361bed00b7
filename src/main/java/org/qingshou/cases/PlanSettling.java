package org.qingshou.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Money;

/**
 * What became of a case's plans, from its payments: each payment since the plan was proposed counts once, for the oldest
 * instalment that is not paid. Pure, so that a reversal or a payment told late simply gives another answer.
 */
final class PlanSettling {
    private final int graceDays;

    PlanSettling(int graceDays) {
        this.graceDays = graceDays;
    }

    record Due(int no, LocalDate on, Money amount, Money received, InstalmentState state) {}

    /** @param brokenAfter instalments that must stand missed at once before it is broken */
    record Given(UUID id, UUID caseId, LocalDate proposedOn, PlanState state, int brokenAfter, List<Due> dues) {}

    record Settled(Given plan, PlanState state, List<Due> dues) {
        boolean turned() {
            return state != plan.state();
        }

        Money received() {
            return dues.stream().map(Due::received).reduce(Money.ZERO, Money::plus);
        }

        /** Instalments that stand otherwise than before. */
        List<Due> changed() {
            return dues.stream().filter(due -> !plan.dues().contains(due)).toList();
        }

        /** Instalments that have come to this state. */
        List<Due> nowIn(InstalmentState target) {
            return changed().stream()
                    .filter(due -> due.state() == target)
                    .filter(due -> plan.dues().stream()
                            .noneMatch(before -> before.no() == due.no() && before.state() == target))
                    .toList();
        }
    }

    /**
     * @param plans of one case, active or completed
     * @param payments into that case's loans, reversed ones left out
     * @param closed the date that is being closed; null between closes, when nothing is found missing
     */
    List<Settled> settle(List<Given> plans, List<PromiseSettling.Paid> payments, @Nullable LocalDate closed) {
        List<Given> oldestFirst = plans.stream()
                .sorted(Comparator.comparing(Given::proposedOn).thenComparing(Given::id))
                .toList();
        List<Money[]> received = oldestFirst.stream()
                .map(plan -> plan.dues().stream().map(due -> Money.ZERO).toArray(Money[]::new))
                .toList();
        payments.stream().sorted(Comparator.comparing(PromiseSettling.Paid::on)).forEach(payment -> {
            Money rest = payment.amount();
            for (int i = 0; i < oldestFirst.size(); i++)
                if (!payment.on().isBefore(oldestFirst.get(i).proposedOn()))
                    rest = share(rest, oldestFirst.get(i).dues(), received.get(i));
        });
        List<Settled> settled = new ArrayList<>();
        for (int i = 0; i < oldestFirst.size(); i++) settled.add(settled(oldestFirst.get(i), received.get(i), closed));
        return settled;
    }

    private static Money share(Money paid, List<Due> dues, Money[] received) {
        Money rest = paid;
        for (int i = 0; i < received.length && rest.isPositive(); i++) {
            Money open = dues.get(i).amount().minus(received[i]);
            Money taken = open.atLeast(rest) ? rest : open;
            received[i] = received[i].plus(taken);
            rest = rest.minus(taken);
        }
        return rest;
    }

    private Settled settled(Given plan, Money[] received, @Nullable LocalDate closed) {
        List<Due> dues = new ArrayList<>();
        for (int i = 0; i < received.length; i++) {
            Due due = plan.dues().get(i);
            dues.add(new Due(due.no(), due.on(), due.amount(), received[i], state(due, received[i], closed)));
        }
        return new Settled(plan, state(plan, dues, closed), List.copyOf(dues));
    }

    private InstalmentState state(Due due, Money received, @Nullable LocalDate closed) {
        if (received.atLeast(due.amount())) return InstalmentState.PAID;
        boolean over = closed != null && !closed.isBefore(due.on().plusDays(graceDays));
        return over || due.state() == InstalmentState.MISSED ? InstalmentState.MISSED : InstalmentState.OPEN;
    }

    private static PlanState state(Given plan, List<Due> dues, @Nullable LocalDate closed) {
        boolean paid = dues.stream().allMatch(due -> due.state() == InstalmentState.PAID);
        if (plan.state() == PlanState.COMPLETED)
            return paid ? plan.state() : plan.state().to(PlanState.ACTIVE);
        if (paid) return plan.state().to(PlanState.COMPLETED);
        long missed = dues.stream()
                .filter(due -> due.state() == InstalmentState.MISSED)
                .count();
        // Only the close of a day breaks a plan: until then money may still come.
        return closed != null && missed >= plan.brokenAfter() ? plan.state().to(PlanState.BROKEN) : plan.state();
    }
}
