package org.qingshou.outsourcing.money;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.Bucket;

/** A tariff in words, the same for whoever decides on it and for whoever reads it later. */
public final class TariffWords {
    private TariffWords() {}

    /** Every term of it, one a line. */
    public static List<Line> of(Tariff terms) {
        List<Line> lines = new ArrayList<>(earnings(terms));
        Stream.of(PaidBy.values())
                .filter(terms.earning()::contains)
                .forEach(source -> lines.add(Line.of("money.term.earns", "#payment-source." + source)));
        return lines;
    }

    /** The same without the sources of money. */
    public static List<Line> earnings(Tariff terms) {
        List<Line> lines = new ArrayList<>();
        terms.rates().forEach(rate -> lines.add(rate(rate)));
        if (!terms.caseFee().isZero())
            lines.add(Line.of("money.term.fee", terms.caseFee().shown()));
        Money minimum = terms.minimum();
        if (minimum != null) lines.add(Line.of("money.term.minimum", minimum.shown()));
        Money cap = terms.cap();
        if (cap != null) lines.add(Line.of("money.term.cap", cap.shown()));
        return lines;
    }

    private static Line rate(Rate rate) {
        Bucket stage = rate.stage();
        return Line.of(
                "money.term." + rate.kind(),
                stage == null ? "#money.stage.any" : "#bucket." + stage,
                Integer.toString(rate.fromRound()),
                rate.fromRate().stripTrailingZeros().toPlainString(),
                value(rate));
    }

    /** {@code 12.5} of a percentage, {@code 200.00} of a sum. */
    private static String value(Rate rate) {
        return rate.kind() == Rate.Kind.FIXED
                ? new Money(rate.value()).shown()
                : rate.value().stripTrailingZeros().toPlainString();
    }
}
