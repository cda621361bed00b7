package org.qingshou.outsourcing.inbound;

import org.qingshou.access.Problems;
import org.qingshou.access.Roles;
import org.qingshou.kernel.BusinessClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** The chain of the agency API: stateless, every call signed; only our public keys and the schemas are for everyone. */
@Configuration(proxyBeanMethods = false)
class AgencyApiSecurity {
    @Bean
    @Order(20)
    SecurityFilterChain agencyApiChain(
            HttpSecurity http, AgencyReports reports, Problems problems, BusinessClock clock) {
        return http.securityMatcher("/agency-api/**")
                .authorizeHttpRequests(
                        a -> a.requestMatchers(HttpMethod.GET, "/agency-api/v1/keys", "/agency-api/v1/schemas/*")
                                .permitAll()
                                .anyRequest()
                                .hasRole(Roles.AGENCY))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Each call is signed over its bytes, so there is no session for a forged request to ride on.
                .csrf(c -> c.disable())
                .requestCache(c -> c.disable())
                .logout(l -> l.disable())
                .addFilterBefore(
                        new AgencySignatureFilter(reports, problems, clock), AnonymousAuthenticationFilter.class)
                .exceptionHandling(e -> e.authenticationEntryPoint((request, response, failure) ->
                                problems.write(request, response, HttpStatus.UNAUTHORIZED, "outsourcing.api.signature"))
                        .accessDeniedHandler((request, response, failure) ->
                                problems.write(request, response, HttpStatus.FORBIDDEN, "outsourcing.api.signature")))
                .build();
    }
}
