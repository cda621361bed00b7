package org.qingshou.strategy.methods.accounting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qingshou.kernel.Money;
import org.qingshou.strategy.method.Capacity;
import org.qingshou.strategy.method.Cell;
import org.qingshou.strategy.method.Derived;
import org.qingshou.strategy.method.Dossier;
import org.qingshou.strategy.method.Figure;
import org.qingshou.strategy.method.MethodRecord;

/** The statement by lines, free cash before and after measures, and what became of each measure. */
final class Sheets {
    private Sheets() {}

    static List<Figure> figures(Dossier dossier) {
        return Books.statement(dossier)
                .map(statement -> List.of(
                        new Figure("in", Cell.of(Books.in(statement, dossier))),
                        new Figure("out", Cell.of(Books.out(statement, dossier))),
                        new Figure("free", Cell.of(Books.free(statement, dossier))),
                        new Figure("accepted", Cell.word("accepted." + accepted(statement, dossier)))))
                .orElse(List.of());
    }

    /** An acceptance is of the figures as they stood then; whoever changes one asks again. */
    private static String accepted(MethodRecord statement, Dossier dossier) {
        Optional<MethodRecord> answer = dossier.pointing(Accounting.ACCEPTANCE, Accounting.OF, statement)
                .max(Comparator.comparing(MethodRecord::at));
        if (answer.isEmpty()) return "NOT_ASKED";
        Instant said = answer.get().at();
        if (Books.lines(statement, dossier).stream().anyMatch(line -> line.at().isAfter(said))) return "CHANGED";
        return answer.get().answers().yes("accepted") ? "YES" : "NO";
    }

    static List<Derived> derived(Dossier dossier) {
        List<Derived> tables = new ArrayList<>();
        Books.statement(dossier)
                .filter(statement -> !Books.lines(statement, dossier).isEmpty())
                .ifPresent(statement -> tables.add(statement(statement, dossier)));
        Books.capacity(dossier).ifPresent(capacity -> tables.add(cash(capacity)));
        if (!dossier.all(Accounting.MEASURE).isEmpty()) tables.add(measures(dossier));
        return tables;
    }

    private static Derived statement(MethodRecord statement, Dossier dossier) {
        List<List<Cell>> rows = new ArrayList<>();
        for (MethodRecord line : Books.lines(statement, dossier)) {
            Money counted = line.answers().money(Accounting.COUNTED);
            rows.add(List.of(
                    Cell.word("field.item." + line.answers().text("item")),
                    Cell.of(line.answers().text("detail")),
                    Cell.word("field.source." + line.answers().text("source")),
                    Cell.of(counted),
                    Cell.of(Books.monthly(counted, statement))));
        }
        Money free = Books.free(statement, dossier);
        rows.add(List.of(
                Cell.word("derived.statement.left"),
                Cell.NONE,
                Cell.NONE,
                Cell.of(free),
                Cell.of(Books.monthly(free, statement))));
        return Derived.table("statement", List.of("item", "detail", "source", "amount", "monthly"), rows);
    }

    private static Derived cash(Capacity capacity) {
        return Derived.chart(
                "cash",
                "monthly",
                List.of("when", "monthly"),
                List.of(
                        List.of(Cell.word("cash.before"), Cell.of(capacity.before())),
                        List.of(Cell.word("cash.after"), Cell.of(capacity.after())),
                        List.of(Cell.word("cash.instalment"), Cell.of(capacity.instalment()))));
    }

    private static Derived measures(Dossier dossier) {
        return Derived.table(
                "measures",
                List.of("what", "owner", "due", "expected", "real", "standing"),
                dossier.all(Accounting.MEASURE).stream()
                        .map(measure -> List.of(
                                Cell.of(measure.answers().text("what")),
                                Cell.of(measure.answers().text("owner")),
                                Cell.day(measure.answers().date("dueOn")),
                                Cell.of(measure.answers().money("expected")),
                                Books.real(measure, dossier).map(Cell::of).orElse(Cell.NONE),
                                Cell.word("standing." + standing(measure, dossier))))
                        .toList());
    }

    private static String standing(MethodRecord measure, Dossier dossier) {
        return Books.found(measure, dossier)
                .map(found -> found.answers().text("done"))
                .orElseGet(() -> measure.answers()
                                .date("dueOn")
                                .filter(due -> due.isBefore(dossier.today()))
                                .isPresent()
                        ? "OVERDUE"
                        : "OPEN");
    }
}
