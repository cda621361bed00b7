package org.qingshou.cases.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.AssignmentExchange;
import org.qingshou.cases.CaseExchange;
import org.qingshou.cases.CaseState;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases by API. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "Cases")
class CaseApi {
    private static final int LARGEST_PAGE = 500;

    private final CaseExchange cases;
    private final AssignmentExchange assignments;

    CaseApi(CaseExchange cases, AssignmentExchange assignments) {
        this.cases = cases;
        this.assignments = assignments;
    }

    @GetMapping
    @Operation(
            summary = "List cases",
            description = "In the order of their case numbers, so that pages do not overlap.")
    CaseJson.Page list(
            @RequestParam @Nullable CaseState state,
            @RequestParam @Nullable String branch,
            @RequestParam @Nullable String owner,
            @Parameter(description = "From 0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "1 to 500") @RequestParam(defaultValue = "100") int size) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE)
            throw Refused.badInput("cases.api.page", Integer.toString(LARGEST_PAGE));
        CaseExchange.Filter filter = new CaseExchange.Filter(
                state, branch == null ? null : new BranchCode(branch), owner == null ? null : new ActorId(owner));
        return new CaseJson.Page(
                page,
                size,
                cases.count(filter),
                cases.page(filter, (long) page * size, size).stream()
                        .map(CaseJson.Header::of)
                        .toList());
    }

    @PostMapping("/assignments")
    @Operation(
            summary = "Give cases to an officer",
            description =
                    "All or none, at most 1,000. The officer must belong to the branch of each case and not be away.")
    CaseJson.Assigned assign(@RequestBody CaseJson.Assignment order) {
        List<CaseId> ids = order.ids();
        String to = order.to();
        if (ids.isEmpty() || to == null || to.isBlank())
            throw Refused.badInput("cases.api.assign", Integer.toString(AssignmentExchange.LARGEST_CALL));
        return new CaseJson.Assigned(assignments.assign(ids, new ActorId(to)));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One case",
            description = "Header, loans, holds, promises and contacts; persons by id only, no free text.")
    CaseJson.Whole get(@PathVariable("id") UUID id) {
        return cases.find(new CaseId(id)).map(CaseJson.Whole::of).orElseThrow(() -> Refused.notFound("cases.missing"));
    }

    @GetMapping("/{id}/plans")
    @Operation(
            summary = "Repayment plans of a case",
            description = "With their instalments and what came for each, the newest first.")
    PlanJson.All plans(@PathVariable("id") UUID id) {
        return cases.plans(new CaseId(id)).map(PlanJson.All::of).orElseThrow(() -> Refused.notFound("cases.missing"));
    }
}
