package org.qingshou.outsourcing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of packages or of recalls for an agency without an interface.
 *
 * @param kind kind of its messages
 * @param handedAt when somebody said that the agency has it; null until then
 */
public record HandoverFile(
        UUID id,
        String agency,
        String agencyName,
        String kind,
        String fileNo,
        int messages,
        String contentSha256,
        Instant madeAt,
        @Nullable Instant handedAt) {}
