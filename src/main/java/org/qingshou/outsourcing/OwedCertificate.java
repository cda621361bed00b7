package org.qingshou.outsourcing;

import java.time.LocalDate;
import java.util.UUID;
import org.qingshou.kernel.CaseId;

/** One placement whose agency has not certified yet that the data are gone. */
public record OwedCertificate(
        UUID placementId, CaseId caseId, String caseNo, String agencyName, PlacementState state, LocalDate ended) {
    /** The last day in time. */
    public LocalDate due() {
        return OwedCertificates.due(ended);
    }

    public boolean late(LocalDate today) {
        return due().isBefore(today);
    }
}
