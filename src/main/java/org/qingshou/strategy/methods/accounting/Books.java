package org.qingshou.strategy.methods.accounting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qingshou.kernel.Money;
import org.qingshou.strategy.method.Answers;
import org.qingshou.strategy.method.Capacity;
import org.qingshou.strategy.method.Dossier;
import org.qingshou.strategy.method.MethodRecord;

/** Reads free cash out of the youngest statement and the measures: each by its real effect, once it was followed up. */
final class Books {
    private static final BigDecimal YEAR = BigDecimal.valueOf(12);
    private static final BigDecimal SEASON = BigDecimal.valueOf(3);

    private Books() {}

    static Optional<Capacity> capacity(Dossier dossier) {
        return statement(dossier)
                .filter(statement -> !lines(statement, dossier).isEmpty())
                .map(statement -> {
                    Money before = monthly(free(statement, dossier), statement);
                    Money after = dossier.all(Accounting.MEASURE).stream()
                            .map(measure -> effect(measure, dossier))
                            .reduce(before, Money::plus);
                    return new Capacity(before, after);
                });
    }

    static Optional<MethodRecord> statement(Dossier dossier) {
        return dossier.latest(Accounting.STATEMENT);
    }

    static List<MethodRecord> lines(MethodRecord statement, Dossier dossier) {
        return dossier.pointing(Accounting.LINE, Accounting.OF, statement)
                .sorted(Comparator.comparing(line -> Item.of(line.answers())))
                .toList();
    }

    /** What comes in less what goes out, over the whole period. */
    static Money free(MethodRecord statement, Dossier dossier) {
        return in(statement, dossier).minus(out(statement, dossier));
    }

    static Money in(MethodRecord statement, Dossier dossier) {
        return sum(statement, dossier, true);
    }

    static Money out(MethodRecord statement, Dossier dossier) {
        return sum(statement, dossier, false);
    }

    private static Money sum(MethodRecord statement, Dossier dossier, boolean income) {
        return lines(statement, dossier).stream()
                .map(MethodRecord::answers)
                .filter(line -> Item.of(line).income() == income)
                .map(line -> line.money(Accounting.COUNTED))
                .reduce(Money.ZERO, Money::plus);
    }

    /** Cents are rounded down, so that nobody is credited with more than there is. */
    static Money monthly(Money whole, MethodRecord statement) {
        return new Money(whole.amount().divide(months(statement.answers()), 2, RoundingMode.FLOOR));
    }

    /** A cycle of crops or herds whose length is not told is taken for a year: what it brings must last until the next. */
    private static BigDecimal months(Answers statement) {
        return switch (statement.text("period")) {
            case "MONTH" -> BigDecimal.ONE;
            case "SEASON" -> SEASON;
            case "CYCLE" -> statement.number("cycleMonths").orElse(YEAR);
            default -> YEAR;
        };
    }

    /** The last that was found of a measure; as expected where nobody has looked yet. */
    static Money effect(MethodRecord measure, Dossier dossier) {
        return real(measure, dossier).orElseGet(() -> measure.answers().money("expected"));
    }

    static Optional<Money> real(MethodRecord measure, Dossier dossier) {
        return found(measure, dossier)
                .map(MethodRecord::answers)
                .map(found -> found.is("done", "NOT_DONE") ? Money.ZERO : found.money("real"));
    }

    static Optional<MethodRecord> found(MethodRecord measure, Dossier dossier) {
        return dossier.pointing(Accounting.FOLLOW_UP, "measure", measure).max(Comparator.comparing(MethodRecord::at));
    }
}
