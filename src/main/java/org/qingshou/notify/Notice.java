package org.qingshou.notify;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One notice as key and arguments, translated where it is read; {@code route} is where it leads, or empty. */
public record Notice(UUID id, Instant at, String key, List<String> args, String route, boolean read) {}
