package org.qingshou.shell;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.qingshou.access.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.util.ClassUtils;

/** The chain of the screens; the APIs have stateless chains of their own, ordered before it. */
@Configuration(proxyBeanMethods = false)
class UiSecurity {
    /** Vaadin's bootstrap needs inline script and style; nothing needs {@code unsafe-eval} in production mode. */
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline'%s; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + "frame-ancestors 'none'; form-action 'self'; base-uri 'self'";

    /** On the class path of a Maven run only; the packaged jar has no development mode. */
    private static final String DEVELOPMENT_TOOLS = "com.vaadin.base.devserver.DevModeHandlerManagerImpl";

    @Bean
    @Order(100)
    SecurityFilterChain screens(HttpSecurity http) {
        String developmentNeeds = ClassUtils.isPresent(DEVELOPMENT_TOOLS, null) ? " 'unsafe-eval'" : "";
        return http.authorizeHttpRequests(a -> a.requestMatchers("/actuator/health/**", "/ui/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole(Roles.ADMIN))
                .headers(h -> h.contentSecurityPolicy(
                                c -> c.policyDirectives(CONTENT_POLICY.formatted(developmentNeeds)))
                        .frameOptions(f -> f.deny()))
                .with(VaadinSecurityConfigurer.vaadin(), v -> v.loginView(LoginView.class, "/login"))
                .build();
    }
}
