package org.qingshou.outsourcing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.PlacementRegister;
import org.qingshou.outsourcing.PlacementState;
import org.qingshou.outsourcing.PlacementView;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/placements}. */
@RestController
@RequestMapping(path = "/api/v1/placements", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Placements")
class PlacementApi {
    private static final int LARGEST_PAGE = 200;

    private final PlacementRegister register;

    PlacementApi(PlacementRegister register) {
        this.register = register;
    }

    /** One placement. */
    record Item(
            UUID id,
            UUID caseId,
            String caseNo,
            String branch,
            int round,
            String agency,
            String batchNo,
            BigDecimal amount,
            PlacementState state,
            Instant proposedAt,
            @Nullable Instant placedAt,
            @Nullable LocalDate expiresOn,
            @Nullable String recallReason,
            @Nullable Instant recalledAt,
            @Nullable Instant endedAt,
            @Nullable String endReason) {
        static Item of(PlacementView view) {
            return new Item(
                    view.id(),
                    view.caseId().value(),
                    view.caseNo(),
                    view.branch(),
                    view.round(),
                    view.agencyCode(),
                    view.batchNo(),
                    view.amount().amount(),
                    view.state(),
                    view.proposedAt(),
                    view.placedAt(),
                    view.expiresOn(),
                    view.recallReason(),
                    view.recalledAt(),
                    view.endedAt(),
                    view.endReason());
        }
    }

    /** One page, counted from 0. */
    record Page(List<Item> items, int page, int size, int total) {}

    @GetMapping
    @Operation(summary = "Placements, the latest first")
    Page list(
            @RequestParam(required = false) @Nullable PlacementState state,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE)
            throw Refused.badInput("outsourcing.api.page", Integer.toString(LARGEST_PAGE));
        List<Item> items =
                register.page(state, agency, page, size).stream().map(Item::of).toList();
        return new Page(items, page, size, register.count(state, agency));
    }
}
