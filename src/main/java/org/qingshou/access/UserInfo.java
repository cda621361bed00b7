package org.qingshou.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;

/** One person who can sign in. {@code agencyCode} is set for the role AGENCY only. */
public record UserInfo(
        ActorId id,
        String displayName,
        String staffNo,
        Set<String> roles,
        @Nullable BranchCode branch,
        @Nullable String agencyCode,
        boolean enabled) {}
