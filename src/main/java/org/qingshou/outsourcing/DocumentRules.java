package org.qingshou.outsourcing;

import java.util.Optional;

/**
 * Whether a paper may leave to an agency (R-OUT-07): only to who works the case now, by a contract that names papers among
 * its data, and only of the kinds on the list.
 */
final class DocumentRules {
    /** The category of data by which a contract allows papers. */
    static final String CATEGORY = "DOCUMENTS";

    private DocumentRules() {}

    /** @return text key of what stands against it; empty where nothing does */
    static Optional<String> against(PlacementState state, AgencyInfo agency) {
        if (state != PlacementState.ACTIVE) return Optional.of("outsourcing.document.notActive");
        if (agency.status() != AgencyInfo.Status.ACTIVE) return Optional.of("outsourcing.document.agency");
        if (!agency.dataCategories().contains(CATEGORY)) return Optional.of("outsourcing.document.contract");
        return Optional.empty();
    }
}
