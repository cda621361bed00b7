package org.qingshou.strategy.methods.accounting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;
import org.qingshou.kernel.Money;
import org.qingshou.strategy.method.Answers;
import org.qingshou.strategy.method.Capacity;
import org.qingshou.strategy.method.Dossier;
import org.qingshou.strategy.method.MethodRecord;

/** Reads free cash out of the youngest statement and the measures: each by its real effect, once it was followed up. */
final class Books {
    private Books() {}

    static Optional<Capacity> capacity(Dossier dossier) {
        return dossier.latest("STATEMENT").map(statement -> {
            Money before = monthly(statement.answers());
            Money after = dossier.records().stream()
                    .filter(record -> record.kind().equals("MEASURE"))
                    .map(measure -> effect(measure, dossier))
                    .reduce(before, Money::plus);
            return new Capacity(before, after);
        });
    }

    private static Money monthly(Answers told) {
        Money left = told.money("revenue")
                .minus(told.money("goods"))
                .minus(told.money("wages"))
                .minus(told.money("rent"))
                .minus(told.money("interest"))
                .minus(told.money("household"));
        return new Money(left.amount().divide(months(told.text("period")), 2, RoundingMode.FLOOR));
    }

    /** A cycle of crops or herds is taken for a year: what it brings must last until the next. */
    private static BigDecimal months(String period) {
        return BigDecimal.valueOf(
                switch (period) {
                    case "MONTH" -> 1;
                    case "SEASON" -> 3;
                    default -> 12;
                });
    }

    private static Money effect(MethodRecord measure, Dossier dossier) {
        return dossier.records().stream()
                .filter(record -> record.kind().equals("FOLLOW_UP"))
                .filter(record -> record.answers().is("measure", measure.id().toString()))
                .max(Comparator.comparing(MethodRecord::at))
                .map(MethodRecord::answers)
                .map(found -> found.is("done", "NOT_DONE") ? Money.ZERO : found.money("real"))
                .orElseGet(() -> measure.answers().money("expected"));
    }
}
