package org.qingshou.outsourcing.money;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Utc;
import org.qingshou.outsourcing.money.StatementInput.Gathered;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a draft: what stood in it before goes, its sums are those of its lines. */
@Component
class StatementWriter {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;

    StatementWriter(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Payments that a draft holds are free again before it is drawn anew. */
    void clear(UUID id) {
        jdbc.sql("DELETE FROM agency_statement_line WHERE statement_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("DELETE FROM agency_statement_batch WHERE statement_id = :id")
                .param("id", id)
                .update();
    }

    void drop(UUID id) {
        clear(id);
        jdbc.sql("DELETE FROM agency_statement WHERE id = :id AND state = 'DRAFT'")
                .param("id", id)
                .update();
    }

    void write(
            UUID id,
            String agency,
            YearMonth month,
            LocalDate upTo,
            Gathered gathered,
            List<Reckoned> lines,
            List<Adjustment> agreed,
            Instant at) {
        Sums sums = sums(gathered, lines, agreed);
        jdbc.sql("""
                        INSERT INTO agency_statement (id, agency_code, month, state, drawn_at, up_to, placed_cases,
                            placed_amount, recovered_cases, payments, recovered_amount, commission, corrections, fees,
                            adjustments, total)
                        VALUES (:id, :a, :m, 'DRAFT', :at, :up, :pc, :pa, :rc, :n, :ra, :c, :co, :f, :ad, :t)
                        ON DUPLICATE KEY UPDATE drawn_at = VALUES(drawn_at), up_to = VALUES(up_to),
                            placed_cases = VALUES(placed_cases), placed_amount = VALUES(placed_amount),
                            recovered_cases = VALUES(recovered_cases), payments = VALUES(payments),
                            recovered_amount = VALUES(recovered_amount), commission = VALUES(commission),
                            corrections = VALUES(corrections), fees = VALUES(fees), adjustments = VALUES(adjustments),
                            total = VALUES(total)""")
                .param("id", id)
                .param("a", agency)
                .param("m", month.atDay(1))
                .param("at", Utc.of(at))
                .param("up", upTo)
                .param("pc", sums.placedCases())
                .param("pa", sums.placed().amount())
                .param("rc", sums.recoveredCases())
                .param("n", sums.payments())
                .param("ra", sums.recovered().amount())
                .param("c", sums.commission().amount())
                .param("co", sums.corrections().amount())
                .param("f", sums.fees().amount())
                .param("ad", sums.adjustments().amount())
                .param("t", sums.total().amount())
                .update();
        lines(id, gathered, lines, agreed);
        batches(id, gathered, lines);
    }

    private void lines(UUID id, Gathered gathered, List<Reckoned> lines, List<Adjustment> agreed) {
        List<SqlParameterSource> rows = new ArrayList<>();
        for (Reckoned line : lines) rows.add(row(id, rows.size() + 1, line, gathered, null));
        for (Adjustment one : agreed)
            rows.add(row(
                    id,
                    rows.size() + 1,
                    new Reckoned(LineKind.ADJUSTMENT, one.placement(), null, Money.ZERO, null, one.amount()),
                    gathered,
                    one.id()));
        batch.batchUpdate("""
                INSERT INTO agency_statement_line (statement_id, ord, kind, placement_id, payment_id, payment_no, paid_on,
                    paid_by, amount, percent, commission, adjustment_id)
                VALUES (:id, :n, :k, :p, :y, :no, :on, :by, :a, :pc, :c, :ad)""", rows.toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource row(
            UUID id, int number, Reckoned line, Gathered gathered, @Nullable UUID adjustment) {
        UUID receipt = line.receipt();
        StatementInput.Paid paid = receipt == null ? null : gathered.paid().get(receipt);
        return new MapSqlParameterSource()
                .addValue("id", id)
                .addValue("n", number)
                .addValue("k", line.kind().name())
                .addValue("p", line.placement())
                .addValue("y", receipt)
                .addValue("no", paid == null ? null : paid.number())
                .addValue("on", paid == null ? null : paid.on())
                .addValue("by", paid == null ? null : paid.source().name())
                .addValue("a", line.amount().amount())
                .addValue("pc", line.percent())
                .addValue("c", line.commission().amount())
                .addValue("ad", adjustment);
    }

    private void batches(UUID id, Gathered gathered, List<Reckoned> lines) {
        Map<String, List<Account>> had = new TreeMap<>();
        for (Account account : gathered.accounts())
            if (gathered.inMonth().contains(account.placement()))
                had.computeIfAbsent(gathered.batch(account.placement()), batch -> new ArrayList<>())
                        .add(account);
        Map<String, List<Reckoned>> moved = new TreeMap<>();
        for (Reckoned line : lines)
            moved.computeIfAbsent(gathered.batch(line.placement()), batch -> new ArrayList<>())
                    .add(line);
        Set<String> batches = new TreeSet<>(had.keySet());
        batches.addAll(moved.keySet());
        for (String each : batches) {
            List<Account> accounts = had.getOrDefault(each, List.of());
            List<Reckoned> its = moved.getOrDefault(each, List.of());
            jdbc.sql("""
                            INSERT INTO agency_statement_batch (statement_id, batch_no, placed_cases, placed_amount,
                                recovered_cases, payments, recovered_amount, commission)
                            VALUES (:id, :b, :pc, :pa, :rc, :n, :ra, :c)""")
                    .param("id", id)
                    .param("b", each)
                    .param("pc", accounts.size())
                    .param("pa", placed(accounts).amount())
                    .param("rc", recoveredCases(its))
                    .param("n", payments(its))
                    .param("ra", recovered(its).amount())
                    .param("c", commission(its, line -> true).amount())
                    .update();
        }
    }

    private static Sums sums(Gathered gathered, List<Reckoned> lines, List<Adjustment> agreed) {
        List<Account> had = gathered.accounts().stream()
                .filter(account -> gathered.inMonth().contains(account.placement()))
                .toList();
        return new Sums(
                had.size(),
                placed(had),
                recoveredCases(lines),
                payments(lines),
                recovered(lines),
                commission(lines, StatementWriter::isOfMonth),
                commission(lines, line -> line.kind() == LineKind.CORRECTION),
                commission(lines, line -> line.kind() == LineKind.CASE_FEE),
                agreed.stream().map(Adjustment::amount).reduce(Money.ZERO, Money::plus));
    }

    private static Money placed(List<Account> accounts) {
        return accounts.stream().map(Account::placed).reduce(Money.ZERO, Money::plus);
    }

    private static boolean isOfMonth(Reckoned line) {
        return switch (line.kind()) {
            case MONEY, REVERSAL, FIXED, MINIMUM, CAP -> true;
            case CORRECTION, CASE_FEE, ADJUSTMENT -> false;
        };
    }

    private static boolean recovers(Reckoned line) {
        return line.earns() && line.kind() != LineKind.CORRECTION;
    }

    private static Money recovered(List<Reckoned> lines) {
        return lines.stream()
                .filter(StatementWriter::recovers)
                .map(Reckoned::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private static int payments(List<Reckoned> lines) {
        return lines.stream()
                .filter(StatementWriter::recovers)
                .mapToInt(line -> line.kind() == LineKind.MONEY ? 1 : -1)
                .sum();
    }

    private static int recoveredCases(List<Reckoned> lines) {
        Map<UUID, Money> net = new HashMap<>();
        for (Reckoned line : lines)
            if (recovers(line) && line.placement() != null) net.merge(line.placement(), line.amount(), Money::plus);
        return (int) net.values().stream().filter(Money::isPositive).count();
    }

    private static Money commission(List<Reckoned> lines, Predicate<Reckoned> which) {
        return lines.stream().filter(which).map(Reckoned::commission).reduce(Money.ZERO, Money::plus);
    }
}
