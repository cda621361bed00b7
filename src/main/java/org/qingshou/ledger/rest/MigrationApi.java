package org.qingshou.ledger.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.ledger.BucketMigration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Movement between buckets by API, for the roll rates of the bank's own reports. */
@RestController
@RequestMapping("/api/v1/migration")
@Tag(name = "Day-end")
class MigrationApi {
    private final BucketMigration migration;

    MigrationApi(BucketMigration migration) {
        this.migration = migration;
    }

    /** The moves of a month. */
    record Month(String month, List<Row> moves) {}

    /** One way that loans of a branch went. */
    record Row(
            String branch,
            String currency,
            String from,
            String to,
            long loans,
            BigDecimal principalBefore,
            BigDecimal principalAfter) {
        static Row of(BucketMigration.Move move) {
            return new Row(
                    move.branch().value(),
                    move.currency(),
                    move.from(),
                    move.to(),
                    move.loans(),
                    move.principalBefore(),
                    move.principalAfter());
        }
    }

    @GetMapping
    @Operation(
            summary = "Movement between buckets from the month-end before to that of this month",
            description = "Recorded by the day-end of a month's last day; 404 before it.")
    Month get(
            @Parameter(description = "month, such as 2026-11")
                    @RequestParam(value = "month", required = false)
                    @Nullable
                    String month) {
        YearMonth which = Parameters.month(month);
        return new Month(
                which.toString(), migration.of(which).stream().map(Row::of).toList());
    }
}
