package org.qingshou.access;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The actor of this request: a signed-in user or a bank API key. Jobs have none and name themselves. */
@Component
public class CurrentActor {
    private final UserActors users;

    CurrentActor(UserActors users) {
        this.users = users;
    }

    /** Refuses where nobody is signed in. */
    public Actor get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated())
            throw new AccessDeniedException("nobody is signed in");
        if (authentication.getPrincipal() instanceof Actor actor) return actor;
        return users.of(authentication.getName());
    }
}
