package org.qingshou.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;

/** Who is signed in (or whose key was shown), with what it may do and which branches' rows it may see. */
public record Actor(
        ActorId id,
        String displayName,
        Set<String> roles,
        BranchScope branches,
        @Nullable BranchCode home,
        @Nullable String agencyCode) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}
