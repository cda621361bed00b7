package org.qingshou.outsourcing.inbound;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.inbound.AgencyMessages.DocumentAsked;
import org.qingshou.outsourcing.inbound.AgencyMessages.DocumentLine;
import org.qingshou.outsourcing.inbound.AgencyMessages.DocumentLines;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Papers on request: asked for by kind, granted by people at the bank, fetched by a link that ends. */
@RestController
@RequestMapping("/agency-api/v1")
@Tag(name = "Agency API")
class AgencyDocumentApi {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final AgencyDocuments documents;
    private final SeenCalls seen;

    AgencyDocumentApi(AgencyDocuments documents, SeenCalls seen) {
        this.documents = documents;
        this.seen = seen;
    }

    @PostMapping(path = "/placements/{packageId}/documents", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Ask for a paper of a placement that is worked; somebody at the bank decides")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = DocumentAsked.class)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DocumentLine.class)))
    String ask(@PathVariable UUID packageId, @Parameter(hidden = true) HttpServletRequest request) {
        AgencyCall call = AgencyCall.of(request);
        DocumentAsked asked = AgencyApi.read(call, DocumentAsked.class);
        AgencyApi.sameAddress(
                call, asked.agency(), asked.route(), "POST /agency-api/v1/placements/" + packageId + "/documents");
        if (!asked.packageId().equals(packageId)) throw Refused.badInput("outsourcing.api.route");
        return seen.once(call, () -> JSON.writeValueAsString(documents.ask(call.agency(), asked)));
    }

    @GetMapping(path = "/placements/{packageId}/documents", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What was asked for, and the links of what was granted")
    DocumentLines list(@PathVariable UUID packageId, @Parameter(hidden = true) HttpServletRequest request) {
        return new DocumentLines(documents.of(AgencyCall.of(request).agency(), packageId));
    }

    @GetMapping(path = "/documents/{token}", produces = "application/jose")
    @Operation(summary = "The paper itself, as compact JWE to the agency's key; counted and logged at the bank")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "string")))
    ResponseEntity<String> fetch(@PathVariable String token, @Parameter(hidden = true) HttpServletRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(documents.fetch(AgencyCall.of(request).agency(), token));
    }
}
