package org.qingshou.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A user as the administrator sees it; {@code lockedUntil} may lie in the past. */
public record UserRow(UserInfo user, @Nullable Instant lockedUntil) {}
