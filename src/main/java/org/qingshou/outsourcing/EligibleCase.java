package org.qingshou.outsourcing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Money;

/** A case whose ladder is settled and that no agency has; {@code owner} is a name. */
public record EligibleCase(
        CaseId id,
        String caseNo,
        String branch,
        @Nullable String owner,
        Money total,
        @Nullable LocalDate overdueSince,
        String classification) {}
