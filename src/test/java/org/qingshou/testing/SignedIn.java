package org.qingshou.testing;

import org.qingshou.kernel.ActorId;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets a test act as one person after the other. */
public final class SignedIn {
    private SignedIn() {}

    public static void as(ActorId login, String role) {
        TestingAuthenticationToken token = new TestingAuthenticationToken(login.value(), "x", "ROLE_" + role);
        token.setAuthenticated(true);
        SecurityContextHolder.getContext().setAuthentication(token);
    }
}
