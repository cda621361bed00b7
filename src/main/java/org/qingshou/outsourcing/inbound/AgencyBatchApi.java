package org.qingshou.outsourcing.inbound;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.inbound.AgencyMessages.BatchAnswered;
import org.qingshou.outsourcing.inbound.AgencyMessages.BatchTaken;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Where an agency answers for a whole batch; by case it reports ACCEPTED or DECLINED as an event. */
@RestController
@RequestMapping(path = "/agency-api/v1/batches", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Agency API")
class AgencyBatchApi {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final AgencyBatches batches;
    private final SeenCalls seen;
    private final RefusalTexts texts;

    AgencyBatchApi(AgencyBatches batches, SeenCalls seen, RefusalTexts texts) {
        this.batches = batches;
        this.seen = seen;
        this.texts = texts;
    }

    @PostMapping("/{batchNo}/answer")
    @Operation(summary = "Take or decline every case of a batch that still waits for an answer")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = BatchAnswered.class)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BatchTaken.class)))
    String answer(@PathVariable String batchNo, @Parameter(hidden = true) HttpServletRequest request) {
        AgencyCall call = AgencyCall.of(request);
        BatchAnswered answered = AgencyApi.read(call, BatchAnswered.class);
        AgencyApi.sameAddress(
                call, answered.agency(), answered.route(), "POST /agency-api/v1/batches/" + batchNo + "/answer");
        if (!answered.batchNo().equals(batchNo)) throw Refused.badInput("outsourcing.api.route");
        return seen.once(
                call,
                () -> JSON.writeValueAsString(
                        batches.answer(call.agency(), answered, refused -> texts.of(refused, request))));
    }
}
