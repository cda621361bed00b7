package org.qingshou.outsourcing.money;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts an agency's rows beside our lines, each at most once: by the bank's number of the payment, then by case, day and
 * amount, then, for what is about no payment, by case and commission. A row of equal commission is preferred, so that what
 * agrees is not torn apart by what does not.
 */
final class Matching {
    private static final Comparator<Compared> WHAT_DIFFERS_FIRST =
            Comparator.comparing((Compared each) -> each.result() == Compared.Result.SAME);

    private final List<StatementLine> ours;
    private final List<Theirs> theirs;
    private final Map<Theirs, StatementLine> found = new HashMap<>();

    private Matching(List<StatementLine> ours, List<Theirs> theirs) {
        this.ours = new ArrayList<>(ours);
        this.theirs = new ArrayList<>(theirs);
    }

    /** What differs first, then what agrees, both in the order of our lines; money that earns nothing is no difference. */
    static List<Compared> of(List<StatementLine> ours, List<Theirs> theirs) {
        Matching matching = new Matching(ours, theirs);
        matching.pair(row -> text(row.paymentNo()), line -> text(line.paymentNo()));
        matching.pair(
                row -> row.placement() == null || row.paidOn() == null || row.amount() == null
                        ? null
                        : List.of(row.placement(), row.paidOn(), row.amount()),
                line -> line.placement() == null || line.paidOn() == null
                        ? null
                        : List.of(line.placement(), line.paidOn(), line.amount()));
        matching.pair(
                row -> row.paidOn() == null ? row.placement() : null,
                line -> line.paidOn() == null ? line.placement() : null);
        return matching.result(ours, theirs);
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private void pair(Function<Theirs, @Nullable Object> of, Function<StatementLine, @Nullable Object> to) {
        Map<Object, List<StatementLine>> free = new HashMap<>();
        for (StatementLine line : ours) {
            Object key = to.apply(line);
            if (key != null)
                free.computeIfAbsent(key, each -> new ArrayList<>()).add(line);
        }
        for (boolean exact : List.of(true, false))
            for (Theirs row : List.copyOf(theirs)) {
                Object key = of.apply(row);
                if (key == null) continue;
                free.getOrDefault(key, List.of()).stream()
                        .filter(line -> !exact || line.commission().equals(row.commission()))
                        .findFirst()
                        .ifPresent(line -> {
                            found.put(row, line);
                            theirs.remove(row);
                            ours.remove(line);
                            Objects.requireNonNull(free.get(key)).remove(line);
                        });
            }
    }

    private List<Compared> result(List<StatementLine> all, List<Theirs> rows) {
        Map<StatementLine, Theirs> beside = new HashMap<>();
        found.forEach((row, line) -> beside.put(line, row));
        List<Compared> result = new ArrayList<>();
        for (StatementLine line : all) {
            Theirs row = beside.get(line);
            if (row != null || !line.commission().isZero()) result.add(new Compared(line, row));
        }
        rows.stream().filter(theirs::contains).forEach(row -> result.add(new Compared(null, row)));
        result.sort(WHAT_DIFFERS_FIRST);
        return List.copyOf(result);
    }
}
