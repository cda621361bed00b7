package org.qingshou.access;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/**
 * Addresses below the APIs that no controller knows. It stands after the controllers, which answer a wrong method
 * themselves, and before the screens, which would answer a program with a page.
 */
@Configuration(proxyBeanMethods = false)
class UnknownApiAddress {
    private static final int BETWEEN_CONTROLLERS_AND_SCREENS = 10;

    @Bean
    SimpleUrlHandlerMapping unknownApiAddresses(Problems problems) {
        HttpRequestHandler refuse = (request, response) ->
                problems.write(request, response, HttpStatus.NOT_FOUND, "access.api.notFound", request.getRequestURI());
        return new SimpleUrlHandlerMapping(
                Map.of("/api/**", refuse, "/agency-api/**", refuse), BETWEEN_CONTROLLERS_AND_SCREENS);
    }
}
