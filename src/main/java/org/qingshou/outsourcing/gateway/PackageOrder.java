package org.qingshou.outsourcing.gateway;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.CaseView;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.LoanId;

/** What is to be packaged, for whom, on whose word. The package's id is the placement's. */
public record PackageOrder(
        UUID placementId,
        CaseView theCase,
        List<LoanId> loans,
        int round,
        String batchNo,
        Terms terms,
        ActorId maker,
        ActorId checker,
        Instant approvedAt,
        @Nullable String previousAgency,
        Instant at) {
    public PackageOrder {
        loans = List.copyOf(loans);
    }

    /** The agency and what its contract allows. */
    public record Terms(
            AgencyAddress agency,
            String feeMode,
            String tariffId,
            List<String> channels,
            List<String> regions,
            List<String> dataCategories,
            Instant offerUntil,
            LocalDate expiresOn) {
        public Terms {
            channels = List.copyOf(channels);
            regions = List.copyOf(regions);
            dataCategories = List.copyOf(dataCategories);
        }
    }
}
