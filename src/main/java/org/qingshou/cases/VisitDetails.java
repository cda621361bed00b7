package org.qingshou.cases;

import org.jspecify.annotations.Nullable;

/**
 * What only a visit has.
 *
 * @param met SELF, FAMILY, STAFF or NOBODY
 * @param seen RUNNING, REDUCED, CLOSED or UNKNOWN
 * @param idShown whether both showed who they are
 * @param entryConsent whether they were let in; null where they did not ask
 */
public record VisitDetails(
        String met, String seen, boolean idShown, @Nullable Boolean entryConsent) {}
