package org.qingshou.benchmark;

import org.qingshou.access.Roles;
import org.qingshou.kernel.ActorId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whoever asks is an officer of the benchmark's bank, so that services check rights as for a person. */
final class SignIn {
    private SignIn() {}

    static void as(ActorId officer) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                officer.value(), null, AuthorityUtils.createAuthorityList("ROLE_" + Roles.OFFICER)));
        SecurityContextHolder.setContext(context);
    }

    static void out() {
        SecurityContextHolder.clearContext();
    }
}
