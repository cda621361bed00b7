package org.qingshou.ledger.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.dayend.DayEndDesk;
import org.qingshou.ledger.dayend.DayEndRun;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The business-day close by API. */
@RestController
@RequestMapping("/api/v1/day-end")
@Tag(name = "Day-end")
class DayEndApi {
    private final DayEndDesk desk;

    DayEndApi(DayEndDesk desk) {
        this.desk = desk;
    }

    /** What the caller gets at once. */
    record Accepted(LocalDate date) {}

    @PostMapping("/{date}")
    @Operation(
            summary = "Close a business day",
            description =
                    "Answers 202 and runs in the background; missed days before it are closed first, and a day that "
                            + "is closed already stays as it is.")
    ResponseEntity<Accepted> post(@PathVariable("date") String date) {
        LocalDate day = Parameters.date(date);
        desk.start(day);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/day-end/" + day))
                .body(new Accepted(day));
    }

    /** A page of days, counted from 0. */
    record Page(int page, int size, @Nullable LocalDate lastClosed, List<DayEndRun> items) {}

    @GetMapping
    @Operation(summary = "Days that were closed or begun, the latest first", description = "Steps stand with each day.")
    Page list(
            @Parameter(description = "From 0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int size) {
        return new Page(page, size, desk.lastClosed().orElse(null), desk.history(Parameters.offset(page, size), size));
    }

    @GetMapping("/{date}")
    @Operation(summary = "State and steps of a day-end")
    DayEndRun get(@PathVariable("date") String date) {
        LocalDate day = Parameters.date(date);
        return desk.find(day).orElseThrow(() -> Refused.notFound("dayend.unknown", day.toString()));
    }
}
