package org.qingshou.ledger.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.AgeingPause;
import org.qingshou.ledger.PauseExchange;
import org.qingshou.ledger.PauseWish;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Pauses of ageing by API: asked for here, decided by a manager on the approvals page. */
@RestController
@RequestMapping("/api/v1/loans/{loan}/ageing-pauses")
@Tag(name = "Ageing pauses")
class AgeingPauseApi {
    private final PauseExchange pauses;

    AgeingPauseApi(PauseExchange pauses) {
        this.pauses = pauses;
    }

    /** What is asked for; all is needed. */
    record Wish(
            @Nullable LocalDate from,

            @Schema(description = "last day that does not count") @Nullable
            LocalDate until,

            @Schema(description = "why, up to 500 characters") @Nullable
            String reason,

            @Schema(description = "number of the paper that shows it") @Nullable
            String reference) {}

    record Asked(UUID request) {}

    /** One approved pause; the reason is free text and does not leave. */
    record Item(UUID id, LocalDate from, LocalDate until, LocalDate grantedUntil, String reference) {
        static Item of(AgeingPause pause) {
            return new Item(pause.id(), pause.from(), pause.until(), pause.grantedUntil(), pause.reference());
        }
    }

    @GetMapping
    @Operation(
            summary = "Approved pauses of a loan",
            description = "The latest first; until is earlier than grantedUntil where one was ended.")
    List<Item> list(@PathVariable("loan") UUID loan) {
        return pauses.of(new LoanId(loan)).stream().map(Item::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Ask for a pause",
            description = "Nothing counts differently before a manager has approved it.")
    Asked ask(@PathVariable("loan") UUID loan, @RequestBody Wish wish) {
        LocalDate from = wish.from();
        LocalDate until = wish.until();
        if (from == null || until == null) throw Refused.badInput("ledger.pause.days");
        return new Asked(pauses.ask(
                new PauseWish(new LoanId(loan), from, until, text(wish.reason()), text(wish.reference()), null)));
    }

    private static String text(@Nullable String told) {
        return told == null ? "" : told;
    }
}
