package org.qingshou.content;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What a module brings whose records point at files: as long as it needs one, nobody deletes it. */
public interface EvidenceGuard {
    /** Those of these files that this module still needs on that day. */
    Set<UUID> kept(Collection<UUID> ids, LocalDate today);
}
