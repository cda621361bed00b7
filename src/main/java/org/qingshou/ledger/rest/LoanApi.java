package org.qingshou.ledger.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.LoanId;
import org.qingshou.ledger.LoanExchange;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Loans by API: balances, class, clocks with their history, collateral and payments as they are reckoned here. */
@RestController
@RequestMapping("/api/v1/loans")
@Tag(name = "Loans")
class LoanApi {
    private final LoanExchange loans;

    LoanApi(LoanExchange loans) {
        this.loans = loans;
    }

    /** Which loans; numbers of loans stand in no address. */
    record Wanted(
            @Nullable String source,

            @Schema(description = "at most 500") @Nullable List<@Nullable String> loanNos) {}

    @PostMapping("/lookup")
    @Operation(
            summary = "Find loans by their numbers",
            description = "Changes nothing. Numbers not on file are left out.")
    LoanJson.Loans lookup(@RequestBody Wanted wanted) {
        String source = wanted.source();
        List<@Nullable String> numbers = wanted.loanNos();
        return new LoanJson.Loans(loans
                .numbered(
                        source == null ? "" : source.strip(),
                        numbers == null
                                ? List.of()
                                : numbers.stream().filter(Objects::nonNull).toList())
                .stream()
                .map(LoanJson.Loan::of)
                .toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One loan", description = "As the last tape and the payments since make it.")
    LoanJson.Loan get(@PathVariable("id") UUID id) {
        return LoanJson.Loan.of(loans.get(new LoanId(id)));
    }

    @GetMapping("/{id}/clocks")
    @Operation(
            summary = "Limitation and guarantee periods of a loan",
            description = "With all that was said to have happened to each; only what is proven has moved it.")
    LoanJson.Clocks clocks(@PathVariable("id") UUID id) {
        return new LoanJson.Clocks(
                loans.clocks(new LoanId(id)).stream().map(LoanJson.Clock::of).toList());
    }

    @GetMapping("/{id}/collateral")
    @Operation(summary = "What secures a loan", description = "As the tape tells it and as people have entered it.")
    LoanJson.Securities collateral(@PathVariable("id") UUID id) {
        return new LoanJson.Securities(loans.collateral(new LoanId(id)).stream()
                .map(LoanJson.Security::of)
                .toList());
    }

    @GetMapping("/{id}/payments")
    @Operation(
            summary = "Payments booked on a loan",
            description = "The latest value date first, reversals among them.")
    LoanJson.Payments payments(@PathVariable("id") UUID id) {
        return new LoanJson.Payments(loans.payments(new LoanId(id)));
    }
}
