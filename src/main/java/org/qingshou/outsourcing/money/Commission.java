package org.qingshou.outsourcing.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Money;
import org.qingshou.outsourcing.money.Account.Receipt;
import org.qingshou.outsourcing.money.Rate.Kind;

/**
 * Commission (佣金) of one agency for one month, exact to the fen. Each payment inside the placement's days earns the percent
 * that the recovery rate of its kind of cases reached; each product is rounded once, HALF_UP, which mirrors a reversal of
 * the same amount exactly. What a case earns over its whole life is held between minimum and cap: a month pays the
 * difference to what was paid before, so that a later reversal takes back neither more nor less than it should.
 */
final class Commission {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<Object, Money> recovered = new HashMap<>();
    private final Map<Object, Money> placed = new HashMap<>();
    private final List<Reckoned> lines = new ArrayList<>();

    private Commission() {}

    /** Cases of one kind under one version of the tariff. */
    private record Group(Tariff tariff, Tariff.Scale scale) {}

    /** Lines in the order of the accounts, each case's payments first. */
    static List<Reckoned> of(List<Account> accounts) {
        Commission commission = new Commission();
        accounts.forEach(commission::gather);
        accounts.forEach(commission::reckon);
        return List.copyOf(commission.lines);
    }

    static Money percentOf(Money amount, BigDecimal percent) {
        return new Money(amount.amount().multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP));
    }

    private static Group group(Account account) {
        return new Group(account.tariff(), account.scale());
    }

    /** The rate is of cases of one kind together; what an earlier month earned does not count again when it is reversed. */
    private void gather(Account account) {
        Group group = group(account);
        placed.merge(group, account.placed(), Money::plus);
        Set<UUID> mine = own(account);
        for (Receipt receipt : account.receipts())
            if (receipt.reversalOf() == null ? mine.contains(receipt.id()) : mine.contains(receipt.reversalOf()))
                if (account.tariff().earning().contains(receipt.source()))
                    recovered.merge(group, signed(receipt), Money::plus);
    }

    private void reckon(Account account) {
        Group group = group(account);
        Rate rate = group.scale()
                .reached(recovered.getOrDefault(group, Money.ZERO), placed.getOrDefault(group, Money.ZERO));
        int first = lines.size();
        receipts(account, rate);
        List<Reckoned> mine = List.copyOf(lines.subList(first, lines.size()));
        Money net = account.before().recovered();
        Money percents = account.before().percents();
        Money now = Money.ZERO;
        for (Reckoned line : mine)
            if (line.earns()) {
                net = net.plus(line.amount());
                percents = percents.plus(line.commission());
                now = now.plus(line.commission());
            }
        Money fixed = fixed(account, rate, net, mine);
        settle(account, LineKind.FIXED, fixed.minus(account.before().fixed()));
        now = now.plus(fixed).minus(account.before().fixed());
        bound(account, net, percents.plus(fixed), account.before().paid().plus(now));
        if (account.feeOwed())
            settle(account, LineKind.CASE_FEE, account.tariff().caseFee());
    }

    private void receipts(Account account, Rate rate) {
        BigDecimal percent = rate.kind() == Kind.PERCENT ? rate.value() : BigDecimal.ZERO;
        Set<UUID> mine = own(account);
        for (Receipt receipt : account.receipts()) {
            Account.Stated stated = receipt.stated();
            if (stated != null) add(account, LineKind.CORRECTION, receipt, stated.percent());
            else if (receipt.reversalOf() == null ? mine.contains(receipt.id()) : mine.contains(receipt.reversalOf()))
                add(
                        account,
                        receipt.reversalOf() == null ? LineKind.MONEY : LineKind.REVERSAL,
                        receipt,
                        account.tariff().earning().contains(receipt.source()) ? percent : null);
        }
    }

    /** Payments that came in while the agency had the case. */
    private static Set<UUID> own(Account account) {
        Set<UUID> own = new HashSet<>();
        account.receipts().stream()
                .filter(receipt -> receipt.reversalOf() == null && account.covers(receipt.paidOn()))
                .forEach(receipt -> own.add(receipt.id()));
        return own;
    }

    private void add(Account account, LineKind kind, Receipt receipt, @Nullable BigDecimal percent) {
        Money amount = signed(receipt);
        Money commission = percent == null ? Money.ZERO : percentOf(amount, percent);
        lines.add(new Reckoned(kind, account.placement(), receipt.id(), amount, percent, commission));
    }

    private static Money signed(Receipt receipt) {
        return receipt.reversalOf() == null ? receipt.amount() : Money.ZERO.minus(receipt.amount());
    }

    /** Once in the life of a placement, at the rate of the month in which it was earned. */
    private static Money fixed(Account account, Rate rate, Money net, List<Reckoned> mine) {
        if (!net.isPositive()) return Money.ZERO;
        if (!account.before().fixed().isZero()) return account.before().fixed();
        boolean came = mine.stream().anyMatch(line -> line.earns() && line.kind() == LineKind.MONEY);
        return came && rate.kind() == Kind.FIXED ? new Money(rate.value()) : Money.ZERO;
    }

    private void bound(Account account, Money net, Money earned, Money paid) {
        Money minimum = account.tariff().minimum();
        Money cap = account.tariff().cap();
        Money due = net.isPositive() ? earned : Money.ZERO;
        if (net.isPositive() && minimum != null) due = higher(due, lower(minimum, net));
        if (cap != null) due = lower(due, cap);
        Money before = account.before().percents().plus(account.before().fixed());
        boolean lifted = due.compareTo(earned) > 0
                || (due.equals(earned) && account.before().paid().compareTo(before) > 0);
        settle(account, lifted ? LineKind.MINIMUM : LineKind.CAP, due.minus(paid));
    }

    private void settle(Account account, LineKind kind, Money commission) {
        if (!commission.isZero())
            lines.add(new Reckoned(kind, account.placement(), null, Money.ZERO, null, commission));
    }

    private static Money lower(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Money higher(Money one, Money other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
