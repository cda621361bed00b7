package org.qingshou.messages.rest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The chain of receipts: stateless, and nobody is signed in. What a call may do, its proof over its own bytes says. */
@Configuration(proxyBeanMethods = false)
class ReceiptSecurity {
    @Bean
    @Order(25)
    SecurityFilterChain receiptChain(HttpSecurity http) {
        return http.securityMatcher(ReceiptApi.BASE + "/**")
                .authorizeHttpRequests(a -> a.anyRequest().permitAll())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(c -> c.disable())
                .requestCache(c -> c.disable())
                .logout(l -> l.disable())
                .build();
    }
}
