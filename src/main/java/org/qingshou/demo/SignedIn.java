package org.qingshou.demo;

import java.util.function.Supplier;
import org.qingshou.kernel.ActorId;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets one of the demo's people do something, as if signed in. */
final class SignedIn {
    private static final int TRIES = 5;

    private SignedIn() {}

    /** @param work one call of a service, tried again where it met another transaction */
    static <T> T as(ActorId user, String role, Supplier<T> work) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                user.value(), null, AuthorityUtils.createAuthorityList("ROLE_" + role)));
        SecurityContextHolder.setContext(context);
        try {
            for (int tried = 1; ; tried++) {
                try {
                    return work.get();
                } catch (ConcurrencyFailureException e) {
                    if (tried == TRIES) throw e;
                }
            }
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
