package org.qingshou.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.AllocationOrder.Part;
import org.qingshou.ledger.LoanReckoning.Result;
import org.qingshou.ledger.LoanReckoning.Share;
import org.qingshou.ledger.ToldLoans.Told;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes loans that payments have moved, what each payment covered, and the base where there is one to be kept. */
@Component
class MovedLoans {
    private static final int BATCH = 500;

    // The hash of zeros makes the next tape's row count as changed: it must overrule what was reckoned here.
    private static final String LOAN = "UPDATE loan SET principal_outstanding = ?, interest_due = ?, penalty_due = ?,"
            + " compound_due = ?, fees_due = ?, aged_from = IF(overdue_since <=> ?, aged_from, ?), overdue_since = ?,"
            + " row_hash = UNHEX(REPEAT('00', 32)), version = version + 1 WHERE id = ?";

    private static final String BASE =
            "INSERT INTO loan_told (loan_id, principal_outstanding, interest_due, penalty_due,"
                    + " compound_due, fees_due, as_of, overdue_since, overdue_as_of, next_due_on)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE next_due_on = VALUES(next_due_on)";

    private static final String PAYMENT = "UPDATE payment SET principal = IF(parts_told, principal, ?),"
            + " interest = IF(parts_told, interest, ?), penalty = IF(parts_told, penalty, ?),"
            + " compound = IF(parts_told, compound, ?), fees = IF(parts_told, fees, ?), rest = ?, applied = ?"
            + " WHERE id = ?";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final PausedDays paused;

    MovedLoans(JdbcClient jdbc, JdbcTemplate batch, PausedDays paused) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.paused = paused;
    }

    private record Moved(Told before, Result after) {}

    private record Covered(UUID payment, Share share) {}

    /** @return how many loans differ from before */
    long write(List<Told> before, Map<UUID, Result> results, LocalDate on) {
        List<Moved> all = before.stream()
                .map(loan -> new Moved(loan, Objects.requireNonNull(results.get(loan.id()))))
                .toList();
        List<Moved> moved = all.stream().filter(MovedLoans::differs).toList();
        batch.batchUpdate(LOAN, moved, BATCH, (statement, each) -> {
            int i = parts(statement, 1, each.after().due());
            for (int n = 0; n < 3; n++) statement.setObject(i++, each.after().overdueSince());
            statement.setObject(i, each.before().id());
        });
        List<UUID> redated = moved.stream()
                .filter(each -> !Objects.equals(
                        each.before().overdueSince(), each.after().overdueSince()))
                .map(each -> each.before().id())
                .toList();
        if (!redated.isEmpty()) {
            jdbc.sql("UPDATE loan SET bucket = " + Ageing.bucket("aged_from") + ", class_floor = "
                            + Ageing.floor("aged_from") + " WHERE id IN (:ids)")
                    .param("on", on)
                    .param("ids", redated)
                    .update();
            paused.ofLoans(redated, on);
        }
        keepBases(all);
        cover(all);
        return moved.size();
    }

    private static boolean differs(Moved each) {
        return !same(each.before().now(), each.after().due())
                || !Objects.equals(each.before().overdueSince(), each.after().overdueSince());
    }

    private static boolean same(Map<Part, BigDecimal> some, Map<Part, BigDecimal> others) {
        return java.util.Arrays.stream(Part.values())
                .allMatch(part ->
                        some.getOrDefault(part, BigDecimal.ZERO).compareTo(others.getOrDefault(part, BigDecimal.ZERO))
                                == 0);
    }

    /** A loan that stands as it was told needs no base beside itself. */
    private void keepBases(List<Moved> all) {
        List<Moved> kept = new ArrayList<>();
        List<UUID> dropped = new ArrayList<>();
        for (Moved each : all) {
            Told before = each.before();
            boolean asTold = same(before.base().due(), each.after().due())
                    && Objects.equals(before.base().overdueSince(), each.after().overdueSince());
            if (asTold && before.base().asOf().equals(before.base().overdueAsOf())) {
                if (before.kept()) dropped.add(before.id());
            } else if (!before.kept()
                    || !Objects.equals(before.nextDueOn(), each.after().nextDueOn())) kept.add(each);
        }
        batch.batchUpdate(BASE, kept, BATCH, (statement, each) -> {
            LoanReckoning.Base base = each.before().base();
            statement.setObject(1, each.before().id());
            int i = parts(statement, 2, base.due());
            statement.setObject(i++, base.asOf());
            statement.setObject(i++, base.overdueSince());
            statement.setObject(i++, base.overdueAsOf());
            statement.setObject(i, each.after().nextDueOn());
        });
        if (!dropped.isEmpty())
            jdbc.sql("DELETE FROM loan_told WHERE loan_id IN (:ids)")
                    .param("ids", dropped)
                    .update();
    }

    private void cover(List<Moved> all) {
        List<Covered> covered = new ArrayList<>();
        for (Moved each : all)
            each.after().shares().forEach((payment, share) -> {
                if (!same(each.before().stored().get(payment), share)) covered.add(new Covered(payment, share));
            });
        batch.batchUpdate(PAYMENT, covered, BATCH, (statement, each) -> {
            Map<Part, BigDecimal> known = each.share().parts();
            int i = 1;
            if (known == null) for (; i <= 5; i++) statement.setObject(i, null);
            else i = parts(statement, i, known);
            statement.setBigDecimal(i++, each.share().rest());
            statement.setBoolean(i++, each.share().applied());
            statement.setObject(i, each.payment());
        });
    }

    private static boolean same(@Nullable Share stored, Share share) {
        if (stored == null
                || stored.applied() != share.applied()
                || stored.rest().compareTo(share.rest()) != 0) return false;
        Map<Part, BigDecimal> before = stored.parts();
        Map<Part, BigDecimal> after = share.parts();
        return before == null || after == null ? before == after : same(before, after);
    }

    private static int parts(java.sql.PreparedStatement statement, int first, Map<Part, BigDecimal> parts)
            throws java.sql.SQLException {
        int i = first;
        for (Part part : List.of(Part.PRINCIPAL, Part.INTEREST, Part.PENALTY, Part.COMPOUND, Part.FEES))
            statement.setBigDecimal(i++, parts.getOrDefault(part, BigDecimal.ZERO));
        return i;
    }
}
