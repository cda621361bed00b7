package org.qingshou.strategy.methods.accounting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qingshou.approvals.subject.Line;
import org.qingshou.kernel.Money;
import org.qingshou.strategy.method.Answers;
import org.qingshou.strategy.method.Dossier;
import org.qingshou.strategy.method.MethodRecord;

/**
 * The amount of a line: as told, or of a farmer's crop or herd area or head times yield times price. Where both are told
 * they must agree, because one of the two is then wrong.
 */
final class Figured {
    private Figured() {}

    static Optional<Money> amount(Answers line) {
        Optional<Money> told = line.text("amount").isEmpty() ? Optional.empty() : Optional.of(line.money("amount"));
        return told.or(() -> product(line));
    }

    private static Optional<Money> product(Answers line) {
        if (line.number("quantity").isEmpty() || line.number("price").isEmpty()) return Optional.empty();
        BigDecimal product = Stream.of("quantity", "yield", "price")
                .map(line::number)
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ONE, BigDecimal::multiply);
        return Optional.of(new Money(product.setScale(2, RoundingMode.HALF_UP)));
    }

    static List<Line> wrong(MethodRecord draft, Dossier dossier) {
        Answers told = draft.answers();
        return switch (draft.kind()) {
            case Accounting.LINE -> line(told);
            case Accounting.FOLLOW_UP ->
                told.is("done", "NOT_DONE") || !told.text("real").isEmpty() ? List.of() : List.of(say("real"));
            case Accounting.STATEMENT ->
                told.text("cycleMonths").isEmpty() || told.is("period", "CYCLE") ? cycle(told) : List.of(say("cycle"));
            case Accounting.ACCEPTANCE ->
                dossier.named(draft, Accounting.OF)
                                .filter(statement ->
                                        !Books.lines(statement, dossier).isEmpty())
                                .isPresent()
                        ? List.of()
                        : List.of(say("noLines"));
            default -> List.of();
        };
    }

    private static List<Line> cycle(Answers told) {
        boolean endless = told.number("cycleMonths")
                .filter(months -> months.signum() == 0 || months.intValue() > 36)
                .isPresent();
        return endless ? List.of(say("cycleMonths")) : List.of();
    }

    private static List<Line> line(Answers told) {
        Optional<Money> amount = amount(told);
        if (amount.isEmpty()) return List.of(say("noAmount"));
        Optional<Money> product = product(told);
        return product.isEmpty() || product.equals(amount)
                ? List.of()
                : List.of(Line.of(
                        "method.ACCOUNTING.check.differs",
                        product.get().shown(),
                        amount.get().shown()));
    }

    static List<Line> restOn(MethodRecord row, Dossier dossier) {
        boolean followed =
                dossier.pointing(Accounting.FOLLOW_UP, "measure", row).findAny().isPresent();
        return followed ? List.of(say("followed")) : List.of();
    }

    private static Line say(String word) {
        return Line.of("method.ACCOUNTING.check." + word);
    }
}
