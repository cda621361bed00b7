package org.qingshou.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A loan in the core banking system of the demo's bank: a row of the generated book, moved on by what is paid. */
final class CoreLoan {
    /** Balances in the order in which a payment covers them (R-ALLOC-01). */
    private static final List<String> DUE = List.of("费用(元)", "欠息(元)", "罚息(元)", "复利(元)");

    private static final String PRINCIPAL = "本金余额(元)";
    private static final String SINCE = "逾期开始日";
    private static final String DAYS = "逾期天数(天)";
    private static final String NOTHING = "0.00";

    private final Map<String, String> cells;

    CoreLoan(Map<String, String> cells) {
        this.cells = new LinkedHashMap<>(cells);
    }

    String number() {
        return cell("借据号");
    }

    String cell(String header) {
        return cells.getOrDefault(header, "");
    }

    private @Nullable LocalDate since() {
        String since = cell(SINCE);
        return since.isEmpty() ? null : LocalDate.parse(since);
    }

    private boolean overdue(LocalDate on) {
        LocalDate since = since();
        return since != null && since.isBefore(on);
    }

    /** The row as of this day; what falls due only later is not owed yet. */
    List<String> row(LocalDate asOf) {
        boolean overdue = overdue(asOf);
        LocalDate since = since();
        List<String> row = new ArrayList<>();
        cells.forEach((header, value) -> {
            if (header.equals(SINCE)) row.add(overdue ? value : "");
            else if (header.equals(DAYS))
                row.add(overdue && since != null ? Long.toString(asOf.toEpochDay() - since.toEpochDay()) : "0");
            else row.add(DUE.contains(header) && !overdue ? NOTHING : value);
        });
        return row;
    }

    /** What brings the loan up to date: all that is due and one instalment. */
    BigDecimal arrears() {
        return DUE.stream().map(this::amount).reduce(instalment(), BigDecimal::add);
    }

    BigDecimal total() {
        return DUE.stream().map(this::amount).reduce(amount(PRINCIPAL), BigDecimal::add);
    }

    private BigDecimal instalment() {
        return amount("每期还款额(元)").min(amount(PRINCIPAL));
    }

    private BigDecimal amount(String header) {
        return new BigDecimal(cell(header));
    }

    /**
     * Takes a payment off the balances.
     *
     * @return principal, interest, penalty, compound and fees that it covered
     */
    List<BigDecimal> pay(BigDecimal paid) {
        boolean cures = paid.compareTo(arrears()) >= 0;
        BigDecimal left = paid;
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        for (String header : DUE) left = left.subtract(take(header, left, parts));
        left = left.subtract(take(PRINCIPAL, left, parts));
        if (left.signum() != 0) throw new IllegalArgumentException("more than is owed");
        if (cures) cells.put(SINCE, "");
        return List.of(
                parts.getOrDefault(PRINCIPAL, BigDecimal.ZERO),
                parts.getOrDefault("欠息(元)", BigDecimal.ZERO),
                parts.getOrDefault("罚息(元)", BigDecimal.ZERO),
                parts.getOrDefault("复利(元)", BigDecimal.ZERO),
                parts.getOrDefault("费用(元)", BigDecimal.ZERO));
    }

    private BigDecimal take(String header, BigDecimal most, Map<String, BigDecimal> parts) {
        BigDecimal taken = amount(header).min(most);
        cells.put(header, amount(header).subtract(taken).toPlainString());
        parts.put(header, taken);
        return taken;
    }
}
