package org.qingshou.outsourcing.inbound;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/**
 * The agency contract as OpenAPI 3.1 at {@code /v3/api-docs/agency-v1}: what agencies call as paths, what the bank sends
 * to them as webhooks, with examples that a test sends.
 */
@Configuration(proxyBeanMethods = false)
class AgencyApiDocs {
    static final String GROUP = "agency-v1";

    static final List<String> EVENTS = List.of(
            "accepted",
            "declined",
            "contact",
            "promise",
            "payment-claim",
            "complaint",
            "visit-note",
            "extension-request",
            "returned",
            "deletion-certificate");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String APPLICATION_JSON = "application/json";
    private static final String SIGNATURE = "signature";
    private static final String OPEN_TO_ALL = "/agency-api/v1/keys";
    private static final String LISTS = "/agency-api/v1/schemas/placement-list-1.json";
    private static final String PACKAGES = "/agency-api/v1/schemas/case-package-1.json";

    @Bean
    GroupedOpenApi agencyVersionOne() {
        return GroupedOpenApi.builder()
                .group(GROUP)
                .displayName("Agency API v1")
                .pathsToMatch("/agency-api/v1/**")
                .addOpenApiCustomizer(AgencyApiDocs::complete)
                .build();
    }

    private static void complete(OpenAPI api) {
        api.info(new Info()
                .title("Qingshou agency API")
                .version("v1")
                .description("What a collection agency calls, and as webhooks what the bank calls there. Every call in"
                        + " either direction is signed (Standard Webhooks, v1a). Errors are problem documents"
                        + " (RFC 9457)."));
        api.getComponents()
                .securitySchemes(Map.of(
                        SIGNATURE,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("webhook-signature")
                                .description("v1a: Ed25519 over webhook-id.webhook-timestamp.body; where there is no"
                                        + " body, METHOD and path stand in its place")));
        api.security(List.of());
        api.getPaths().forEach((path, item) -> {
            if (!path.equals(OPEN_TO_ALL) && !path.contains("/schemas/"))
                item.readOperations().forEach(AgencyApiDocs::signed);
        });
        examples(body(api, "/agency-api/v1/clearances"), List.of("clearance"));
        examples(body(api, "/agency-api/v1/placements/{packageId}/events"), EVENTS);
        examples(body(api, "/agency-api/v1/placements/{packageId}/staff"), List.of("staff"));
        examples(body(api, "/agency-api/v1/batches/{batchNo}/answer"), List.of("batch"));
        examples(body(api, "/agency-api/v1/placements/{packageId}/documents"), List.of("document"));
        api.webhooks(Map.of(
                "placement", new PathItem().post(placement()),
                "question", new PathItem().get(question()),
                "list", new PathItem().get(list()),
                "recall", new PathItem().post(recall())));
    }

    private static void signed(Operation operation) {
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("refused: a problem document (RFC 9457)")
                                .content(new Content().addMediaType("application/problem+json", new MediaType())));
        operation.security(List.of(new SecurityRequirement().addList(SIGNATURE)));
        operation.addParametersItem(header("Qingshou-Agency", "code of the agency that calls"));
        operation.addParametersItem(header("webhook-id", "id of the call; the same call again is answered as before"));
        operation.addParametersItem(header("webhook-timestamp", "seconds since 1970, no more than five minutes off"));
    }

    private static HeaderParameter header(String name, String description) {
        HeaderParameter header = new HeaderParameter();
        header.name(name).required(true).schema(new StringSchema()).description(description);
        return header;
    }

    private static MediaType body(OpenAPI api, String path) {
        PathItem item = Objects.requireNonNull(api.getPaths().get(path), path);
        return item.getPost().getRequestBody().getContent().values().iterator().next();
    }

    private static void examples(MediaType body, List<String> names) {
        names.forEach(name -> body.addExamples(name, new Example().value(call(name))));
    }

    private static Operation placement() {
        return new Operation()
                .summary("POST {endpoint}/placements: a case is offered")
                .addParametersItem(header("Idempotency-Key", "the packageId as a quoted string"))
                .requestBody(new RequestBody().required(true).content(json(new Schema<>().$ref(PACKAGES))))
                .responses(answers(Map.of(
                        "200", "known already, the same placement",
                        "202", "taken; {\"placementId\": …}",
                        "409", "the key is known",
                        "410", "was recalled before",
                        "422", "refused, with a problem document")));
    }

    private static Operation question() {
        return new Operation()
                .summary("GET {endpoint}/placements/{packageId}: is it there?")
                .responses(answers(Map.of("200", "it is there", "404", "it is not")));
    }

    private static Operation list() {
        return new Operation()
                .summary("GET {endpoint}/placements?limit=500&after=…: one page of the agency's books")
                .responses(new ApiResponses()
                        .addApiResponse(
                                "200",
                                new ApiResponse()
                                        .description("the page; next names the one after it")
                                        .content(json(new Schema<>().$ref(LISTS)))));
    }

    private static Operation recall() {
        MediaType body = new MediaType().schema(new Schema<>().type("object"));
        examples(body, List.of("recall"));
        ApiResponses answers = answers(Map.of("200", "taken note of, whether it is known or not"));
        return new Operation()
                .summary("POST {endpoint}/placements/{packageId}/recall: the work ends this minute")
                .requestBody(
                        new RequestBody().required(true).content(new Content().addMediaType(APPLICATION_JSON, body)))
                .responses(answers);
    }

    private static ApiResponses answers(Map<String, String> meanings) {
        ApiResponses answers = new ApiResponses();
        meanings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> answers.addApiResponse(one.getKey(), new ApiResponse().description(one.getValue())));
        answers.addApiResponse(
                "429",
                new ApiResponse()
                        .description("later")
                        .addHeaderObject("Retry-After", new Header().schema(new StringSchema())));
        return answers;
    }

    private static Content json(Schema<?> schema) {
        return new Content().addMediaType(APPLICATION_JSON, new MediaType().schema(schema));
    }

    /** An example as it stands in the jar. */
    static Map<String, Object> call(String name) {
        String path = "/conformance/calls/" + name + ".json";
        try (InputStream in = AgencyApiDocs.class.getResourceAsStream(path)) {
            if (in == null) throw new IllegalStateException(path + " is missing");
            return JSON.readerForMapOf(Object.class).readValue(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
