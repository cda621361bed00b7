package org.qingshou.strategy.methods.receivables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qingshou.kernel.Money;
import org.qingshou.strategy.method.Cell;
import org.qingshou.strategy.method.Derived;
import org.qingshou.strategy.method.Dossier;
import org.qingshou.strategy.method.Figure;
import org.qingshou.strategy.method.MethodRecord;

/** What is owed to the borrower, by age and by ease, and what of it came in and where it went. */
final class Proceeds {
    private Proceeds() {}

    static List<Figure> figures(Dossier dossier) {
        List<Debt> debts = Debt.all(dossier);
        if (debts.isEmpty()) return List.of();
        List<MethodRecord> recoveries = dossier.all(Receivables.RECOVERY);
        Money recovered = sum(debts.stream(), Debt::recovered);
        Money toLoan = sum(recoveries.stream(), record -> record.answers().money("toLoan"));
        Money kept = sum(recoveries.stream(), record -> record.answers().money("kept"));
        return List.of(
                new Figure("count", Cell.of(debts.size())),
                new Figure("total", Cell.of(sum(debts.stream(), Debt::amount))),
                new Figure("open", Cell.of(sum(debts.stream(), Debt::open))),
                new Figure("expected", Cell.of(sum(debts.stream(), Debt::expected))),
                new Figure("recovered", Cell.of(recovered)),
                new Figure("toLoan", Cell.of(toLoan)),
                new Figure("share", Cell.share(toLoan, recovered)),
                new Figure("kept", Cell.of(kept)),
                new Figure("writtenDown", Cell.of(sum(debts.stream(), Debt::writtenDown))));
    }

    static List<Derived> derived(Dossier dossier) {
        List<Debt> debts = Debt.all(dossier).stream().filter(Debt::isOpen).toList();
        List<Derived> tables = new ArrayList<>();
        if (!debts.isEmpty()) {
            tables.add(ageing(debts));
            tables.add(ranking(debts));
        }
        List<MethodRecord> recoveries = dossier.all(Receivables.RECOVERY);
        if (!recoveries.isEmpty()) tables.add(splits(recoveries, dossier));
        return tables;
    }

    private static Derived ageing(List<Debt> debts) {
        Money all = sum(debts.stream(), Debt::open);
        return Derived.chart(
                "ageing",
                "open",
                List.of("age", "count", "open", "share"),
                Arrays.stream(Age.values())
                        .map(age -> {
                            List<Debt> of = debts.stream()
                                    .filter(debt -> debt.age() == age)
                                    .toList();
                            Money open = sum(of.stream(), Debt::open);
                            return List.of(
                                    Cell.word("age." + age), Cell.of(of.size()), Cell.of(open), Cell.share(open, all));
                        })
                        .toList());
    }

    private static Derived ranking(List<Debt> debts) {
        return Derived.table(
                "ranking",
                List.of("counterparty", "ease", "open", "expected", "recovered", "daysOver", "limitation"),
                debts.stream()
                        .sorted(Debt.EASY_FIRST)
                        .map(debt -> List.of(
                                Cell.of(debt.counterparty()),
                                Cell.of(debt.ease()),
                                Cell.of(debt.open()),
                                Cell.of(debt.expected()),
                                Cell.of(debt.recovered()),
                                Cell.of(Math.max(0, debt.daysOver())),
                                Cell.day(debt.limitation())))
                        .toList());
    }

    private static Derived splits(List<MethodRecord> recoveries, Dossier dossier) {
        return Derived.table(
                "splits",
                List.of("from", "day", "amount", "toLoan", "share", "kept", "reason"),
                recoveries.stream()
                        .map(record -> List.of(
                                dossier.named(record, Receivables.DEBT)
                                        .map(debt -> Cell.of(debt.answers().text("counterparty")))
                                        .orElse(Cell.NONE),
                                new Cell.Day(record.on()),
                                Cell.of(record.answers().money("amount")),
                                Cell.of(record.answers().money("toLoan")),
                                Cell.share(
                                        record.answers().money("toLoan"),
                                        record.answers().money("amount")),
                                Cell.of(record.answers().money("kept")),
                                Cell.of(record.answers().text("reason"))))
                        .toList());
    }

    static <T> Money sum(Stream<T> of, Function<T, Money> what) {
        return of.map(what).reduce(Money.ZERO, Money::plus);
    }
}
