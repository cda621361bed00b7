package org.qingshou.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.AllocationOrder.Part;
import org.qingshou.ledger.LoanReckoning.Base;
import org.qingshou.ledger.LoanReckoning.Booked;
import org.qingshou.ledger.RepaymentPlan.Instalment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was told of loans, their plans and their payments, a few thousand at once. */
@Component
class ToldLoans {
    private final JdbcClient jdbc;
    private final PausedDays paused;

    ToldLoans(JdbcClient jdbc, PausedDays paused) {
        this.jdbc = jdbc;
        this.paused = paused;
    }

    /**
     * A loan with all that it is reckoned from.
     *
     * @param now its balances as they stand
     * @param kept whether its base is a row of its own
     * @param stored what its payments covered as last reckoned
     */
    record Told(
            UUID id,
            Map<Part, BigDecimal> now,
            @Nullable LocalDate overdueSince,
            Base base,
            boolean kept,
            @Nullable LocalDate nextDueOn,
            LoanReckoning reckoning,
            List<Booked> payments,
            Map<UUID, LoanReckoning.Share> stored) {}

    private record Row(
            UUID id,
            String source,
            ToldDates.Loan told,
            String scope,
            Map<Part, BigDecimal> now,
            @Nullable LocalDate overdueSince,
            @Nullable BigDecimal instalment,
            @Nullable LocalDate maturesOn,
            @Nullable LocalDate acceleratedOn,
            @Nullable Base kept,
            @Nullable LocalDate nextDueOn) {}

    /** The loans, locked until the transaction ends. */
    List<Told> lock(List<UUID> ids, LocalDate on) {
        List<Row> rows =
                jdbc.sql("""
                        SELECT l.*, t.loan_id AS kept, t.principal_outstanding AS t_principal, t.interest_due AS t_interest,
                            t.penalty_due AS t_penalty, t.compound_due AS t_compound, t.fees_due AS t_fees,
                            t.as_of AS t_as_of, t.overdue_since AS t_overdue, t.overdue_as_of AS t_overdue_as_of,
                            t.next_due_on
                        FROM loan l LEFT JOIN loan_told t ON t.loan_id = l.id
                        WHERE l.id IN (:ids) ORDER BY l.id FOR UPDATE""").param("ids", ids).query((rs, n) -> row(rs)).list();
        Map<UUID, Base> bases = bases(rows);
        Map<UUID, List<Instalment>> schedules = schedules(ids);
        Map<UUID, List<PausedDays.Pause>> pauses = paused.of(ids);
        Map<UUID, Map<UUID, LoanReckoning.Share>> stored = new HashMap<>();
        Map<UUID, List<Booked>> payments = payments(ids, bases, stored);
        return rows.stream()
                .map(row -> {
                    Base base = Objects.requireNonNull(bases.get(row.id()));
                    List<PausedDays.Pause> own = pauses.getOrDefault(row.id(), List.of());
                    return new Told(
                            row.id(),
                            row.now(),
                            row.overdueSince(),
                            base,
                            row.kept() != null,
                            row.nextDueOn(),
                            new LoanReckoning(
                                    base,
                                    plan(row, base, schedules.getOrDefault(row.id(), List.of()))
                                            .dueAtLatest(row.acceleratedOn()),
                                    row.scope(),
                                    (since, day) -> PausedDays.aged(since, day, own)),
                            payments.getOrDefault(row.id(), List.of()),
                            stored.getOrDefault(row.id(), Map.of()));
                })
                .toList();
    }

    private static Row row(ResultSet rs) throws SQLException {
        LocalDate since = rs.getObject("overdue_since", LocalDate.class);
        Base kept = rs.getObject("kept") == null
                ? null
                : new Base(
                        Parts.read(rs, "t_"),
                        rs.getObject("t_as_of", LocalDate.class),
                        rs.getObject("t_overdue", LocalDate.class),
                        rs.getObject("t_overdue_as_of", LocalDate.class));
        return new Row(
                rs.getObject("id", UUID.class),
                rs.getString("source"),
                new ToldDates.Loan(
                        rs.getString("loan_no"),
                        rs.getString("branch_code"),
                        rs.getBoolean("on_tape"),
                        since != null,
                        rs.getObject("as_of", LocalDate.class)),
                rs.getString("scope"),
                Parts.due(rs),
                since,
                rs.getBigDecimal("instalment_amount"),
                rs.getObject("matures_on", LocalDate.class),
                rs.getObject("accelerated_on", LocalDate.class),
                kept,
                rs.getObject("next_due_on", LocalDate.class));
    }

    /** Where no payment has moved a loan, its own columns are what was told. */
    private Map<UUID, Base> bases(List<Row> rows) {
        Map<UUID, Base> bases = new LinkedHashMap<>();
        Map<String, List<Row>> unmoved = new HashMap<>();
        for (Row row : rows) {
            Base kept = row.kept();
            if (kept == null)
                unmoved.computeIfAbsent(row.source(), source -> new ArrayList<>())
                        .add(row);
            else bases.put(row.id(), kept);
        }
        unmoved.forEach((source, some) -> {
            LocalDate oldest = some.stream()
                    .map(row -> row.told().asOf())
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            ToldDates dates = ToldDates.of(
                    jdbc,
                    source,
                    oldest,
                    some.stream().map(row -> row.told().loanNo()).toList());
            for (Row row : some) {
                LocalDate told = dates.of(row.told());
                bases.put(row.id(), new Base(row.now(), told, row.overdueSince(), told));
            }
        });
        return bases;
    }

    private static RepaymentPlan plan(Row row, Base base, List<Instalment> schedule) {
        BigDecimal principal = base.due().getOrDefault(Part.PRINCIPAL, BigDecimal.ZERO);
        BigDecimal interest = base.due().getOrDefault(Part.INTEREST, BigDecimal.ZERO);
        LocalDate since = base.overdueSince();
        if (!schedule.isEmpty())
            return RepaymentPlan.scheduled(schedule, since, principal, interest, base.overdueAsOf());
        BigDecimal monthly = row.instalment();
        LocalDate maturesOn = row.maturesOn();
        return since == null || monthly == null || monthly.signum() <= 0 || maturesOn == null
                ? RepaymentPlan.none()
                : RepaymentPlan.estimated(since, monthly, maturesOn, principal.add(interest));
    }

    private Map<UUID, List<Instalment>> schedules(Collection<UUID> loans) {
        Map<UUID, List<Instalment>> schedules = new HashMap<>();
        jdbc.sql("SELECT * FROM repayment_schedule WHERE loan_id IN (:ids) ORDER BY loan_id, due_on")
                .param("ids", loans)
                .query(rs -> {
                    schedules
                            .computeIfAbsent(rs.getObject("loan_id", UUID.class), loan -> new ArrayList<>())
                            .add(new Instalment(
                                    rs.getObject("due_on", LocalDate.class),
                                    rs.getBigDecimal("principal"),
                                    rs.getBigDecimal("interest")));
                });
        return schedules;
    }

    private record Line(
            UUID loan, String number, @Nullable String reverses, Booked payment, LoanReckoning.Share stored) {}

    /** Payments that may count: booked after the base, and reversals of any day with what they take back. */
    private Map<UUID, List<Booked>> payments(
            List<UUID> ids, Map<UUID, Base> bases, Map<UUID, Map<UUID, LoanReckoning.Share>> stored) {
        LocalDate oldest = bases.values().stream()
                .map(Base::asOf)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
        List<Line> lines = jdbc.sql("""
                        SELECT p.* FROM payment p WHERE p.loan_id IN (:ids) AND (p.booked_on > :oldest
                            OR p.reversal_of IS NOT NULL
                            OR EXISTS (SELECT 1 FROM payment r WHERE r.source = p.source AND r.reversal_of = p.payment_no))
                        ORDER BY p.paid_on, p.payment_no""")
                .param("ids", ids)
                .param("oldest", oldest)
                .query((rs, n) -> line(rs))
                .list();
        Map<UUID, Map<String, Booked>> taken = new HashMap<>();
        for (Line line : lines)
            if (line.reverses() == null)
                taken.computeIfAbsent(line.loan(), loan -> new HashMap<>()).put(line.number(), line.payment());
        Map<UUID, java.util.Set<String>> reversed = lines.stream()
                .filter(line -> line.reverses() != null)
                .collect(Collectors.groupingBy(
                        Line::loan, Collectors.mapping(line -> String.valueOf(line.reverses()), Collectors.toSet())));
        Map<UUID, List<Booked>> payments = new HashMap<>();
        for (Line line : lines) {
            Booked own = line.payment();
            boolean isReversed =
                    reversed.getOrDefault(line.loan(), java.util.Set.of()).contains(line.number());
            Booked reverses = line.reverses() == null
                    ? null
                    : taken.getOrDefault(line.loan(), Map.of()).get(line.reverses());
            if (line.reverses() != null && reverses == null) continue;
            payments.computeIfAbsent(line.loan(), loan -> new ArrayList<>())
                    .add(new Booked(
                            own.id(), own.paidOn(), own.bookedOn(), own.amount(), own.told(), reverses, isReversed));
            stored.computeIfAbsent(line.loan(), loan -> new HashMap<>()).put(own.id(), line.stored());
        }
        return payments;
    }

    private static Line line(ResultSet rs) throws SQLException {
        Map<Part, BigDecimal> parts = Parts.ofPayment(rs);
        boolean told = rs.getBoolean("parts_told");
        return new Line(
                rs.getObject("loan_id", UUID.class),
                rs.getString("payment_no"),
                rs.getString("reversal_of"),
                new Booked(
                        rs.getObject("id", UUID.class),
                        rs.getObject("paid_on", LocalDate.class),
                        rs.getObject("booked_on", LocalDate.class),
                        rs.getBigDecimal("amount").abs(),
                        told ? parts : null,
                        null,
                        false),
                new LoanReckoning.Share(told ? null : parts, rs.getBigDecimal("rest"), rs.getBoolean("applied")));
    }
}
