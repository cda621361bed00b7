package org.qingshou.outsourcing.money;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.Bucket;

/**
 * What an agency earns (费率): terms of one version, checked where they are made.
 *
 * @param rates by stage, number of placing and recovery rate
 * @param caseFee for each case that the agency begins to work, whatever comes in (R-OUT-12); zero for none
 * @param minimum what a case earns at least once money came in, though never more than came in; null for none
 * @param cap what a case earns at most; null for none
 * @param earning sources of payments that earn; all others are listed and earn nothing
 */
public record Tariff(
        List<Rate> rates,
        Money caseFee,
        @Nullable Money minimum,
        @Nullable Money cap,
        Set<PaidBy> earning) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_ROUNDS = 9;

    public Tariff {
        rates = rates.stream()
                .sorted(Comparator.comparing(Rate::stage, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Rate::fromRound)
                        .thenComparing(Rate::fromRate))
                .toList();
        earning = Set.copyOf(earning);
        check(rates, caseFee, minimum, cap, earning);
    }

    /** Lines that hold for one kind of case; the recovery rate of such cases together decides among them. */
    public record Scale(@Nullable Bucket stage, int fromRound, List<Rate> rates) {
        /**
         * The line that this recovery rate reaches, compared without rounding: a rate a hair below a step has not reached it.
         */
        Rate reached(Money recovered, Money placed) {
            Rate reached = rates.getFirst();
            for (Rate rate : rates)
                if (recovered.isPositive()
                        && recovered
                                        .amount()
                                        .multiply(HUNDRED)
                                        .compareTo(rate.fromRate().multiply(placed.amount()))
                                >= 0) reached = rate;
            return reached;
        }
    }

    /** The lines for a case: those of its stage where there are any, else those for every stage. */
    public Scale scale(@Nullable Bucket stage, int round) {
        boolean own =
                stage != null && rates.stream().anyMatch(rate -> rate.stage() == stage && rate.fromRound() <= round);
        Bucket at = own ? stage : null;
        int from = rates.stream()
                .filter(rate -> rate.stage() == at && rate.fromRound() <= round)
                .mapToInt(Rate::fromRound)
                .max()
                .orElseThrow(() -> new IllegalStateException("a tariff has lines for every case"));
        return new Scale(
                at,
                from,
                rates.stream()
                        .filter(rate -> rate.stage() == at && rate.fromRound() == from)
                        .toList());
    }

    private static void check(
            List<Rate> rates, Money caseFee, @Nullable Money minimum, @Nullable Money cap, Set<PaidBy> earning) {
        if (rates.stream().noneMatch(rate -> rate.stage() == null && rate.fromRound() == 1))
            throw Refused.badInput("money.tariff.everyStage");
        Set<String> seen = new HashSet<>();
        Set<String> begun = new HashSet<>();
        for (Rate rate : rates) {
            if (rate.fromRound() < 1 || rate.fromRound() > MOST_ROUNDS)
                throw Refused.badInput("money.tariff.round", Integer.toString(MOST_ROUNDS));
            if (rate.fromRate().signum() < 0 || rate.fromRate().compareTo(HUNDRED) >= 0)
                throw Refused.badInput("money.tariff.rate");
            if (rate.value().signum() < 0) throw Refused.badInput("money.tariff.negative");
            if (rate.kind() == Rate.Kind.PERCENT && rate.value().compareTo(HUNDRED) > 0)
                throw Refused.badInput("money.tariff.percent");
            if (rate.kind() == Rate.Kind.FIXED
                    && rate.value().stripTrailingZeros().scale() > 2) throw Refused.badInput("money.tariff.fen");
            String scale = rate.stage() + "/" + rate.fromRound();
            if (!seen.add(scale + "/" + rate.fromRate())) throw Refused.badInput("money.tariff.twice");
            if (begun.add(scale) && rate.fromRate().signum() != 0) throw Refused.badInput("money.tariff.fromZero");
        }
        if (caseFee.amount().signum() < 0 || (minimum != null && !minimum.isPositive()))
            throw Refused.badInput("money.tariff.negative");
        if (cap != null && (!cap.isPositive() || (minimum != null && minimum.compareTo(cap) > 0)))
            throw Refused.badInput("money.tariff.cap");
        if (earning.stream().anyMatch(source -> !source.mayEarn())) throw Refused.badInput("money.tariff.newLoan");
    }
}
