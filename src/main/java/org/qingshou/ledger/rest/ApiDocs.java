package org.qingshou.ledger.rest;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract of the bank API at {@code /v3/api-docs} and, as group {@code v1}, at {@code /v3/api-docs/v1}. */
@Configuration(proxyBeanMethods = false)
class ApiDocs {
    private static final String KEY = "bankKey";

    @Bean
    OpenAPI bankApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Qingshou bank API")
                        .version("v1")
                        .description("Tapes, payments, day-end, cases and placements for the bank's own systems. "
                                + "Errors are problem documents (RFC 9457)."))
                .components(new Components()
                        .addSecuritySchemes(
                                KEY,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("API key of the calling system")))
                .addSecurityItem(new SecurityRequirement().addList(KEY));
    }

    @Bean
    GroupedOpenApi versionOne() {
        return GroupedOpenApi.builder()
                .group("v1")
                .displayName("Bank API v1")
                .pathsToMatch("/api/v1/**")
                .addOpenApiCustomizer(ApiDocs::idempotency)
                .build();
    }

    /** Every POST of the bank API takes the header, in one place before any of them is reached. */
    @Bean
    OpenApiCustomizer idempotencyKey() {
        return ApiDocs::idempotency;
    }

    private static void idempotency(OpenAPI api) {
        api.getPaths().forEach((path, item) -> {
            if (path.startsWith("/api/") && item.getPost() != null)
                item.getPost()
                        .addParametersItem(
                                new HeaderParameter()
                                        .name("Idempotency-Key")
                                        .schema(new StringSchema())
                                        .description(
                                                "Names this call for 24 hours: sent again it gets the first answer. 409 while "
                                                        + "the first is under way, 422 where the key stands for another call."));
        });
    }
}
