package org.qingshou.ledger.tape;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an import must come to, written down once more without a database: one source's loans, and the rules by which a
 * tape is refused, repeated, held, and laid over them row by row.
 */
final class BookModel {
    static final Set<String> BRANCHES = Set.of("T101", "T102");

    /** A loan as the ledger should know it; {@code row} is the row that a full tape told last, null once moved otherwise. */
    record Loan(
            String branch,
            String product,
            BigDecimal principal,
            BigDecimal interest,
            @Nullable LocalDate overdueSince,
            LocalDate asOf,
            boolean onTape,
            @Nullable String row) {}

    /** One row of a file; null is an empty cell, {@code fault} what makes it no row at all. */
    record Row(
            String loanNo,
            String branch,
            String product,
            @Nullable String principal,
            @Nullable String interest,
            @Nullable Integer days,
            Fault fault) {
        String text(Shape shape) {
            String amount = fault == Fault.AMOUNT ? "x" : principal == null ? "" : principal;
            String key = fault == Fault.KEY ? "1.10E+22" : loanNo;
            String line = switch (shape) {
                case WHOLE ->
                    String.join(
                            ",",
                            key,
                            "C" + loanNo,
                            "客户" + loanNo,
                            fault == Fault.BRANCH ? "T999" : branch,
                            amount,
                            interest == null ? "" : interest,
                            days == null ? "" : days.toString(),
                            product);
                case PRODUCT -> key + "," + product;
                case AMOUNT -> String.join(",", key, amount, product);
            };
            return fault == Fault.CELLS ? line + ",,," : line;
        }

        boolean faulty(Shape shape) {
            return switch (fault) {
                case NONE -> false;
                case AMOUNT -> shape != Shape.PRODUCT;
                case BRANCH -> shape == Shape.WHOLE;
                case KEY, CELLS -> true;
            };
        }

        boolean keyLost() {
            return fault == Fault.KEY || fault == Fault.CELLS;
        }
    }

    enum Fault {
        NONE,
        AMOUNT,
        BRANCH,
        KEY,
        CELLS
    }

    /** Which columns a file has. */
    enum Shape {
        WHOLE("借据号,客户编号,客户名称,机构号,本金余额,欠息,逾期天数,产品"),
        PRODUCT("借据号,产品"),
        AMOUNT("借据号,本金余额,产品");

        final String header;

        Shape(String header) {
            this.header = header;
        }
    }

    /** Rows of this product are not taken. */
    static final String LEFT_OUT = "排除";

    record Tape(TapeKind kind, Set<String> scope, LocalDate asOf, Shape shape, List<Row> rows) {
        String text() {
            StringBuilder text = new StringBuilder(shape.header).append('\n');
            rows.forEach(row -> text.append(row.text(shape)).append('\n'));
            return text.toString();
        }

        boolean tellsTheSame(Tape other) {
            return kind == other.kind && scope.equals(other.scope) && text().equals(other.text());
        }

        boolean sharesBranches(Tape other) {
            return scope.isEmpty() || other.scope.isEmpty() || !Collections.disjoint(scope, other.scope);
        }
    }

    /** How an import should end. */
    record Expected(TapeState state, long added, long changed, long unchanged, long leftOut, long rejected) {
        static Expected of(TapeState state) {
            return new Expected(state, 0, 0, 0, 0, 0);
        }
    }

    final SortedMap<String, Loan> loans = new TreeMap<>();
    private final List<Tape> applied = new ArrayList<>();

    /** Empty where the tape is refused as older. */
    Optional<Expected> take(Tape tape) {
        List<Tape> sameDay = applied.stream()
                .filter(other -> other.asOf().equals(tape.asOf()) && other.sharesBranches(tape))
                // Changes of single loans do not make a whole tape another one when it is sent again.
                .filter(other -> !tape.kind().isWhole() || other.kind().isWhole())
                .toList();
        if (!sameDay.isEmpty() && sameDay.getLast().tellsTheSame(tape))
            return Optional.of(Expected.of(TapeState.NO_OP));
        boolean older = applied.stream()
                .anyMatch(other -> other.kind().isWhole()
                        && other.sharesBranches(tape)
                        && other.asOf().isAfter(tape.asOf()));
        if (older) return Optional.empty();
        Outcome outcome = new Outcome(tape);
        if (outcome.judged() && outcome.held()) return Optional.of(Expected.of(TapeState.WAITING));
        outcome.apply();
        applied.add(tape);
        return Optional.of(outcome.expected());
    }

    private enum Fate {
        ADDED,
        CHANGED,
        UNCHANGED,
        LEFT_OUT,
        REJECTED
    }

    /** What becomes of each row, found out before anything changes. */
    private final class Outcome {
        private final Tape tape;
        private final Fate[] fates;

        Outcome(Tape tape) {
            this.tape = tape;
            fates = new Fate[tape.rows().size()];
            for (int i = 0; i < fates.length; i++) fates[i] = alone(tape.rows().get(i));
            doubles();
        }

        private Fate alone(Row row) {
            boolean broken = row.fault() == Fault.CELLS;
            if (!broken && row.product().equals(LEFT_OUT)) return Fate.LEFT_OUT;
            if (row.faulty(tape.shape())) return Fate.REJECTED;
            boolean outside = !tape.scope().isEmpty() && !tape.scope().contains(row.branch());
            if (tape.shape() == Shape.WHOLE && outside) return Fate.REJECTED;
            Loan loan = loans.get(row.loanNo());
            boolean older = loan != null && loan.asOf().isAfter(tape.asOf());
            if (tape.kind() == TapeKind.UPDATE) {
                boolean tellsAll = tape.shape() == Shape.WHOLE && row.principal() != null;
                if (loan == null) return tellsAll ? Fate.ADDED : Fate.REJECTED;
                boolean notHere = !tape.scope().isEmpty() && !tape.scope().contains(loan.branch());
                if (older || notHere) return Fate.REJECTED;
                return changed(row, loan).equals(new Said(loan)) ? Fate.UNCHANGED : Fate.CHANGED;
            }
            if (row.principal() == null) return Fate.REJECTED;
            if (loan == null) return Fate.ADDED;
            if (canonical(row).equals(loan.row())) return Fate.UNCHANGED;
            return older ? Fate.REJECTED : Fate.CHANGED;
        }

        /** What a row may change of a loan. */
        private record Said(
                String branch,
                String product,
                BigDecimal principal,
                BigDecimal interest,
                @Nullable LocalDate overdueSince) {
            Said(Loan loan) {
                this(loan.branch(), loan.product(), loan.principal(), loan.interest(), loan.overdueSince());
            }
        }

        private Said changed(Row row, Loan loan) {
            boolean whole = tape.shape() == Shape.WHOLE;
            return new Said(
                    whole ? row.branch() : loan.branch(),
                    row.product().isEmpty() ? loan.product() : row.product(),
                    tape.shape() == Shape.PRODUCT || row.principal() == null
                            ? loan.principal()
                            : new BigDecimal(row.principal()),
                    whole && row.interest() != null ? new BigDecimal(row.interest()) : loan.interest(),
                    whole && row.days() != null ? since(row) : loan.overdueSince());
        }

        private @Nullable LocalDate since(Row row) {
            Integer days = row.days();
            return days == null || days == 0 ? null : tape.asOf().minusDays(days);
        }

        private String canonical(Row row) {
            return String.join(
                    "|",
                    row.branch(),
                    row.product(),
                    String.valueOf(row.principal()),
                    row.interest() == null ? "0.00" : row.interest(),
                    String.valueOf(since(row)));
        }

        private void doubles() {
            Map<String, List<Integer>> byLoan = new HashMap<>();
            for (int i = 0; i < fates.length; i++)
                if (fates[i] != Fate.REJECTED && fates[i] != Fate.LEFT_OUT)
                    byLoan.computeIfAbsent(tape.rows().get(i).loanNo(), loan -> new ArrayList<>())
                            .add(i);
            for (List<Integer> rows : byLoan.values()) {
                Set<String> said = new HashSet<>();
                rows.forEach(i -> said.add(tape.rows().get(i).text(tape.shape())));
                for (int i : rows.subList(said.size() > 1 ? 0 : 1, rows.size()))
                    fates[i] = said.size() > 1 ? Fate.REJECTED : Fate.UNCHANGED;
            }
        }

        private long count(Fate fate) {
            return java.util.Arrays.stream(fates).filter(fate::equals).count();
        }

        Expected expected() {
            return new Expected(
                    TapeState.APPLIED,
                    count(Fate.ADDED),
                    count(Fate.CHANGED),
                    count(Fate.UNCHANGED),
                    count(Fate.LEFT_OUT),
                    count(Fate.REJECTED));
        }

        boolean judged() {
            if (!tape.kind().isWhole()) return false;
            for (int i = 0; i < fates.length; i++)
                if (fates[i] == Fate.REJECTED && tape.rows().get(i).keyLost()) return false;
            return count(Fate.REJECTED) * 100 <= fates.length;
        }

        private Set<String> named() {
            Set<String> named = new HashSet<>();
            for (int i = 0; i < fates.length; i++)
                if (fates[i] != Fate.LEFT_OUT) named.add(tape.rows().get(i).loanNo());
            return named;
        }

        private boolean tells(Loan loan) {
            return tape.kind() == TapeKind.OVERDUE_ONLY ? loan.overdueSince() != null : loan.onTape();
        }

        private boolean inScope(Loan loan) {
            return tape.scope().isEmpty() || tape.scope().contains(loan.branch());
        }

        boolean held() {
            Set<String> named = named();
            long of = 0;
            long absent = 0;
            for (Map.Entry<String, Loan> loan : loans.entrySet())
                if (inScope(loan.getValue()) && tells(loan.getValue())) {
                    of++;
                    if (!named.contains(loan.getKey())) absent++;
                }
            return absent >= 10 && absent * 100 > of * 20;
        }

        void apply() {
            for (int i = 0; i < fates.length; i++)
                if (fates[i] == Fate.ADDED || fates[i] == Fate.CHANGED)
                    lay(tape.rows().get(i), fates[i]);
            if (!judged()) return;
            Set<String> named = named();
            loans.replaceAll((number, loan) -> {
                if (named.contains(number) || !inScope(loan) || !tells(loan)) return loan;
                boolean overdueOnly = tape.kind() == TapeKind.OVERDUE_ONLY;
                return new Loan(
                        loan.branch(),
                        loan.product(),
                        loan.principal(),
                        loan.interest(),
                        overdueOnly ? null : loan.overdueSince(),
                        loan.asOf(),
                        overdueOnly && loan.onTape(),
                        null);
            });
        }

        private void lay(Row row, Fate fate) {
            Loan before = loans.get(row.loanNo());
            if (tape.kind() == TapeKind.UPDATE && fate == Fate.CHANGED && before != null) {
                Said now = changed(row, before);
                boolean balances = tape.shape() != Shape.PRODUCT && (row.principal() != null || wholeInterest(row));
                loans.put(
                        row.loanNo(),
                        new Loan(
                                now.branch(),
                                now.product(),
                                now.principal(),
                                now.interest(),
                                now.overdueSince(),
                                balances ? tape.asOf() : before.asOf(),
                                before.onTape() || balances,
                                null));
                return;
            }
            loans.put(
                    row.loanNo(),
                    new Loan(
                            row.branch(),
                            row.product(),
                            new BigDecimal(String.valueOf(row.principal())),
                            new BigDecimal(row.interest() == null ? "0.00" : row.interest()),
                            since(row),
                            tape.asOf(),
                            true,
                            canonical(row)));
        }

        private boolean wholeInterest(Row row) {
            return tape.shape() == Shape.WHOLE && row.interest() != null;
        }
    }
}
