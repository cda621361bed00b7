package org.qingshou.outsourcing.inbound;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Set;
import org.qingshou.kernel.Refused;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The JSON Schemas of what agencies receive and of the list they give, at an address that stays: a changed contract has another number in its name.
 * They hold no secret and are for everyone, as the bank's public keys are.
 */
@RestController
@Tag(name = "Agency API")
class AgencySchemas {
    private static final Set<String> NAMES =
            Set.of("case-package-1.json", "case-package-1.personal.json", "placement-list-1.json");
    private static final MediaType SCHEMA = MediaType.valueOf("application/schema+json");
    private static final Duration FRESH = Duration.ofDays(1);

    @GetMapping("/agency-api/v1/schemas/{name}")
    @Operation(summary = "JSON Schema 2020-12 of the case package, of its personal part, or of an agency's list")
    ResponseEntity<Resource> schema(@PathVariable String name) {
        if (!NAMES.contains(name)) throw Refused.notFound("outsourcing.api.schema", name);
        return ResponseEntity.ok()
                .contentType(SCHEMA)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(new ClassPathResource("schemas/" + name));
    }
}
