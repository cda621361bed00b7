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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes loans that payments have moved, what each payment covered, and the base where there is one to be kept. */
@Component
class MovedLoans {
    private final JdbcClient jdbc;
    private final MovedRows rows;
    private final PausedDays paused;

    MovedLoans(JdbcClient jdbc, MovedRows rows, PausedDays paused) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.paused = paused;
    }

    private record Moved(Told before, Result after) {}

    /** @return how many loans differ from before */
    long write(List<Told> before, Map<UUID, Result> results, LocalDate on) {
        List<Moved> all = before.stream()
                .map(loan -> new Moved(loan, Objects.requireNonNull(results.get(loan.id()))))
                .toList();
        List<Moved> moved = all.stream().filter(MovedLoans::differs).toList();
        rows.loans(moved.stream()
                .map(each -> new MovedRows.Loan(
                        each.before().id(), each.after().due(), each.after().overdueSince()))
                .toList());
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
        List<MovedRows.Base> kept = new ArrayList<>();
        List<UUID> dropped = new ArrayList<>();
        for (Moved each : all) {
            Told before = each.before();
            boolean asTold = same(before.base().due(), each.after().due())
                    && Objects.equals(before.base().overdueSince(), each.after().overdueSince());
            if (asTold && before.base().asOf().equals(before.base().overdueAsOf())) {
                if (before.kept()) dropped.add(before.id());
            } else if (!before.kept()
                    || !Objects.equals(before.nextDueOn(), each.after().nextDueOn()))
                kept.add(new MovedRows.Base(
                        before.id(), before.base(), each.after().nextDueOn()));
        }
        rows.bases(kept);
        if (!dropped.isEmpty())
            jdbc.sql("DELETE FROM loan_told WHERE loan_id IN (:ids)")
                    .param("ids", dropped)
                    .update();
    }

    private void cover(List<Moved> all) {
        List<MovedRows.Covered> covered = new ArrayList<>();
        for (Moved each : all)
            each.after().shares().forEach((payment, share) -> {
                if (!same(each.before().stored().get(payment), share))
                    covered.add(new MovedRows.Covered(payment, share));
            });
        rows.covered(covered);
    }

    private static boolean same(@Nullable Share stored, Share share) {
        if (stored == null
                || stored.applied() != share.applied()
                || stored.rest().compareTo(share.rest()) != 0) return false;
        Map<Part, BigDecimal> before = stored.parts();
        Map<Part, BigDecimal> after = share.parts();
        return before == null || after == null ? before == after : same(before, after);
    }
}
