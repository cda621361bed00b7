package org.qingshou.ledger.tape;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files as a careless bank would send them: mostly of the next day, some late, some twice, some rows of them broken. */
final class RandomTapes {
    private static final List<String> PRODUCTS = List.of("经营贷", "消费贷", "农户贷", BookModel.LEFT_OUT);

    private final Random random;
    private final int loans;
    private final List<BookModel.Tape> sent = new ArrayList<>();
    private LocalDate today;

    RandomTapes(Random random, LocalDate first) {
        this.random = random;
        // Above a hundred rows a rejected one is less than one per cent, and absence is judged all the same.
        loans = random.nextBoolean() ? 8 + random.nextInt(10) : 105 + random.nextInt(40);
        today = first;
    }

    BookModel.Tape next() {
        BookModel.Tape tape = !sent.isEmpty() && random.nextInt(5) == 0
                ? sent.get(random.nextInt(sent.size()))
                : random.nextInt(5) == 0 && !sent.isEmpty() ? corrected(sent.getLast()) : fresh();
        sent.add(tape);
        return tape;
    }

    private BookModel.Tape corrected(BookModel.Tape last) {
        List<BookModel.Row> rows = new ArrayList<>(last.rows());
        rows.set(random.nextInt(rows.size()), row(1 + random.nextInt(loans), last.kind()));
        return new BookModel.Tape(last.kind(), last.scope(), last.asOf(), last.shape(), rows);
    }

    private BookModel.Tape fresh() {
        int move = random.nextInt(10);
        LocalDate asOf = move == 0 ? today.minusDays(1 + random.nextInt(3)) : move < 4 ? today : today.plusDays(1);
        if (asOf.isAfter(today)) today = asOf;
        int which = random.nextInt(10);
        TapeKind kind = which < 4 ? TapeKind.FULL_BOOK : which < 7 ? TapeKind.OVERDUE_ONLY : TapeKind.UPDATE;
        BookModel.Shape shape = kind == TapeKind.UPDATE
                ? BookModel.Shape.values()[random.nextInt(BookModel.Shape.values().length)]
                : BookModel.Shape.WHOLE;
        Set<String> scope = random.nextInt(3) == 0 ? Set.of(branch()) : Set.of();
        return new BookModel.Tape(kind, scope, asOf, shape, rows(kind, scope));
    }

    private List<BookModel.Row> rows(TapeKind kind, Set<String> scope) {
        List<BookModel.Row> rows = new ArrayList<>();
        int leftOut = random.nextInt(8) == 0 ? 40 : 4;
        for (int i = 1; i <= loans; i++) {
            boolean told = kind == TapeKind.UPDATE ? random.nextInt(5) == 0 : random.nextInt(100) >= leftOut;
            if (!told) continue;
            BookModel.Row row = row(i, kind);
            boolean elsewhere = !scope.isEmpty() && !scope.contains(row.branch());
            if (elsewhere && random.nextInt(30) != 0) continue;
            rows.add(row);
            if (random.nextInt(60) == 0) rows.add(random.nextBoolean() ? row : row(i, kind));
        }
        if (rows.isEmpty()) rows.add(row(1, kind));
        return rows;
    }

    /** Most rows say what they always said; the same row of two days is the same text. */
    private BookModel.Row row(int number, TapeKind kind) {
        boolean usual = random.nextInt(4) != 0;
        Random its = usual ? new Random(number) : random;
        String branch = its.nextInt(4) == 0 ? "T102" : "T101";
        String product = usual ? PRODUCTS.get(number % 3) : PRODUCTS.get(random.nextInt(PRODUCTS.size()));
        boolean update = kind == TapeKind.UPDATE;
        String principal = update && random.nextInt(4) == 0 ? null : its.nextInt(1000) + ".50";
        String interest = update && random.nextInt(4) == 0 ? null : its.nextInt(30) + ".00";
        Integer days = update && random.nextInt(4) == 0 ? null : days(its);
        return new BookModel.Row("L" + number, branch, product, principal, interest, days, fault());
    }

    private static @Nullable Integer days(Random its) {
        return its.nextInt(3) == 0 ? its.nextInt(400) : 0;
    }

    private BookModel.Fault fault() {
        if (random.nextInt(150) != 0) return BookModel.Fault.NONE;
        return BookModel.Fault.values()[1 + random.nextInt(BookModel.Fault.values().length - 1)];
    }

    private String branch() {
        return random.nextBoolean() ? "T101" : "T102";
    }
}
