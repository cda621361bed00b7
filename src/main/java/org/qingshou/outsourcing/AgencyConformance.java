package org.qingshou.outsourcing;

import java.time.Instant;
import org.qingshou.kernel.ActorId;

/**
 * How far an agency's interface kept the published contract when it was checked.
 *
 * @param level 0 nothing whole, 1 receives, 2 reports contacts, 3 full cycle, 4 certifies deletion
 * @param sha256 of the report's file, in hexadecimal
 */
public record AgencyConformance(
        String agency,
        int level,
        Instant at,
        String endpoint,
        String contract,
        int passed,
        int failed,
        int skipped,
        String sha256,
        ActorId by) {}
